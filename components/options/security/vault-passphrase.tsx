import { TextField } from '@/components/ui/text-field';
import { useFieldErrors } from '../field-errors';
import { useOptions } from '../options-screen';
import type { PassphraseProblems } from './passphrase';

interface Props {
  value: string;
  wrong: PassphraseProblems;
  onInput(value: string): void;
}

/** The vault's passphrase, typed again before keys are handed out. */
export function VaultPassphrase({ value, wrong, onInput }: Props) {
  const { t } = useOptions();
  const errorOf = useFieldErrors();
  return (
    <TextField
      label={t.security.ofVault}
      help={t.security.ofVaultHelp}
      type="password"
      value={value}
      error={errorOf(wrong.current)}
      onInput={onInput}
    />
  );
}
