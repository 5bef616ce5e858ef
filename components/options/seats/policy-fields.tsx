import { TextField } from '@/components/ui/text-field';
import { useOptions } from '../options-screen';
import { Choice } from '../parts/choice';
import type { Installation } from './files/policy-values';
import { isChromiumPolicy, type PolicyForm } from './make-file';

/** What a policy says about the extension itself. */
export interface PolicyDetails extends Installation {
  welcomePage: boolean;
}

export interface PolicyProblems {
  id?: boolean;
  address?: boolean;
}

/** The id is that of the package; an address is not needed if the extension is installed another way. */
export function policyProblems(form: PolicyForm, { id, address }: Installation): PolicyProblems {
  const isId = /^[a-p]{32}$/.test(id.trim());
  const isAddress = /^(?:https?:\/\/[^/\s]+|file:\/\/)\/\S*$/.test(address.trim());
  return {
    ...(isChromiumPolicy(form) && !isId && { id: true }),
    ...(address.trim() !== '' && !isAddress && { address: true }),
  };
}

interface Props {
  form: PolicyForm;
  details: PolicyDetails;
  wrong: PolicyProblems;
  onChange(details: PolicyDetails): void;
}

export function PolicyFields({ form, details, wrong, onChange }: Props) {
  const { t } = useOptions();
  return (
    <>
      {isChromiumPolicy(form) && (
        <TextField
          label={t.seats.id}
          help={t.seats.idHelp}
          value={details.id}
          error={wrong.id ? t.seats.idWrong : undefined}
          required
          onInput={(id) => onChange({ ...details, id })}
        />
      )}
      <TextField
        label={t.seats.address}
        optional={t.frame.optional}
        help={form === 'firefox' ? t.seats.xpiHelp : t.seats.updateHelp}
        value={details.address}
        error={wrong.address ? t.seats.addressWrong : undefined}
        inputMode="url"
        placeholder={
          form === 'firefox'
            ? 'https://it.example.com/order-lock/order-lock.xpi'
            : 'https://it.example.com/order-lock/updates.xml'
        }
        onInput={(address) => onChange({ ...details, address })}
      />
      <Choice
        type="checkbox"
        name="seat-welcome"
        label={t.seats.welcomePage}
        checked={details.welcomePage}
        onChange={(welcomePage) => onChange({ ...details, welcomePage })}
      />
    </>
  );
}
