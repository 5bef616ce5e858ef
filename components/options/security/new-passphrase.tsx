import { TextField } from '@/components/ui/text-field';
import { useFieldErrors } from '../field-errors';
import { useOptions } from '../options-screen';
import { usePreferences } from '../preferences-context';
import type { PassphraseProblems } from './passphrase';

interface Props {
  /** What it is for; absent: the vault. */
  label?: string;
  next: string;
  repeat: string;
  /** What is wrong with them, after the first attempt. */
  wrong: PassphraseProblems;
  onNext(next: string): void;
  onRepeat(repeat: string): void;
}

/** A passphrase that is chosen here, typed twice. */
export function NewPassphrase({ label, next, repeat, wrong, onNext, onRepeat }: Props) {
  const { t } = useOptions();
  const errorOf = useFieldErrors();
  const atLeast = t.rules.atLeast(usePreferences().passphraseMinLength);
  return (
    <>
      <TextField
        label={label ?? t.security.next}
        help={atLeast}
        type="password"
        value={next}
        error={wrong.next && atLeast}
        onInput={onNext}
      />
      <TextField
        label={t.security.repeat}
        type="password"
        value={repeat}
        error={errorOf(wrong.repeat)}
        onInput={onRepeat}
      />
    </>
  );
}
