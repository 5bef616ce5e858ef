import { useId } from 'preact/hooks';
import { useWords } from './words';

const NOTE_MAX = 200;

/** The note beside 确认已处理. */
export function NoteField({ note, change }: { note: string; change: (note: string) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="ol-field">
      <label for={id} class="hp-note-label">
        <span>
          <strong>{t.note}</strong>
          {t.noteHelp}
        </span>
        <span aria-hidden="true">{`${note.length} / ${NOTE_MAX}`}</span>
      </label>
      <textarea
        id={id}
        class="ol-input"
        rows={2}
        maxLength={NOTE_MAX}
        placeholder={t.notePlaceholder}
        value={note}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
