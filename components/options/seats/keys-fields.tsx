import { Notice } from '@/components/ui/notice';
import { useOptions } from '../options-screen';
import { Choice } from '../parts/choice';
import { NewPassphrase } from '../security/new-passphrase';
import type { PassphraseProblems } from '../security/passphrase';
import { VaultPassphrase } from '../security/vault-passphrase';
import { type Form, isPolicy } from './make-file';

/** How the secrets are included. */
export interface Keys {
  isSealed: boolean;
  next: string;
  repeat: string;
  /** In a policy, in the clear. */
  isPlain: boolean;
  /** The vault's passphrase. */
  current: string;
}

export const NO_KEYS: Keys = { isSealed: false, next: '', repeat: '', isPlain: false, current: '' };

interface Props {
  form: Form;
  keys: Keys;
  /** The vault has a passphrase: it is required before secrets are handed out. */
  hasPassphrase: boolean;
  wrong: PassphraseProblems;
  onChange(keys: Keys): void;
}

/** 密钥: the options for them differ in each format. */
export function KeysFields(props: Props) {
  const { t } = useOptions();
  const { form } = props;
  if (form === 'firefox') return <Notice icon="shield">{t.seats.keysFirefox}</Notice>;
  return isPolicy(form) ? <PlainKeys {...props} /> : <SealedKeys {...props} />;
}

function SealedKeys(props: Props) {
  const { t } = useOptions();
  const { form, keys, wrong, onChange } = props;
  return (
    <>
      <fieldset class="opt-choices">
        <legend>{t.seats.keys}</legend>
        <Choice
          type="radio"
          name="seat-keys"
          label={t.seats.keysNone}
          help={t.seats.keysNoneHelp}
          checked={!keys.isSealed}
          onChange={() => onChange({ ...keys, isSealed: false })}
        />
        <Choice
          type="radio"
          name="seat-keys"
          label={t.seats.keysSealed}
          help={t.seats.keysSealedHelp}
          checked={keys.isSealed}
          onChange={() => onChange({ ...keys, isSealed: true })}
        />
      </fieldset>
      {keys.isSealed && form === 'file' && (
        <>
          <Current {...props} />
          <NewPassphrase
            label={t.security.ofFile}
            next={keys.next}
            repeat={keys.repeat}
            wrong={wrong}
            onNext={(next) => onChange({ ...keys, next })}
            onRepeat={(repeat) => onChange({ ...keys, repeat })}
          />
        </>
      )}
    </>
  );
}

function PlainKeys(props: Props) {
  const { t } = useOptions();
  const { keys, onChange } = props;
  return (
    <>
      <fieldset class="opt-choices">
        <legend>{t.seats.keys}</legend>
        <Choice
          type="checkbox"
          name="seat-plain"
          label={t.seats.keysPlain}
          help={t.seats.keysPlainHelp}
          checked={keys.isPlain}
          onChange={(isPlain) => onChange({ ...keys, isPlain })}
        />
      </fieldset>
      {keys.isPlain && <Current {...props} />}
    </>
  );
}

function Current({ keys, hasPassphrase, wrong, onChange }: Props) {
  if (!hasPassphrase) return null;
  return (
    <VaultPassphrase
      value={keys.current}
      wrong={wrong}
      onInput={(current) => onChange({ ...keys, current })}
    />
  );
}
