import { useOptions } from '../env';
import type { Problems } from '../parts/problems';
import { TextField } from '../parts/text-field';

interface Props {
  next: string;
  repeat: string;
  /** What is wrong with them, once somebody tried. */
  wrong: { next?: Problems; repeat?: Problems };
  help?: string;
  onNext(next: string): void;
  onRepeat(repeat: string): void;
}

/** A passphrase that is chosen here, typed twice. */
export function NewPassphrase({ next, repeat, wrong, help, onNext, onRepeat }: Props) {
  const { t } = useOptions();
  return (
    <>
      <TextField
        label={t.security.next}
        help={help}
        type="password"
        value={next}
        problem={wrong.next}
        onInput={onNext}
      />
      <TextField
        label={t.security.repeat}
        type="password"
        value={repeat}
        problem={wrong.repeat}
        onInput={onRepeat}
      />
    </>
  );
}
