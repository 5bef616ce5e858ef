import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';

interface NoteFormProps {
  note: string;
  onInput: (note: string) => void;
  onCancel: () => void;
  onSave: () => void;
  /** Label of the button that saves. */
  saves: string;
}

/** The note beside 确认已处理. */
export function NoteForm({ note, onInput, onCancel, onSave, saves }: NoteFormProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  return (
    <div class="ol-note-form" data-form>
      <Field label={t.note} help={t.noteHelp}>
        {(ids) => (
          <input
            {...ids}
            class="ol-input"
            maxLength={200}
            autocomplete="off"
            value={note}
            ref={(input) => {
              if (note === '') input?.focus();
            }}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="ol-two">
        <Button wide data-escape onClick={onCancel}>
          {c.cancel}
        </Button>
        <Button kind="primary" wide icon="check" data-enter onClick={onSave}>
          {saves}
        </Button>
      </div>
    </div>
  );
}
