import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { IdText } from '@/components/ui/IdText';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { callOf } from '@/utils/orders/lock';
import { shortTitles } from './copy-texts';
import { showFocus } from './keys';
import { LockButton } from './LockButton';

export interface UnknownStepsProps {
  lock: LockView;
  keys: boolean;
  onCopyTid: () => void;
  /** The sub-orders whose outcome is unknown. */
  onLockAgain: (subOrderIds: string[]) => void;
  onMarkHandled: (note: string) => void;
}

/** Nobody knows: look in the ERP, then one of two. */
export function UnknownSteps({ lock, keys, onCopyTid, onLockAgain, onMarkHandled }: UnknownStepsProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  /** Null: it was begun and left again. */
  const [note, setNote] = useState<string | null>();
  const lines = lock.subOrders.filter(({ id }) => callOf(lock, id)?.answer?.outcome === 'unknown');
  return (
    <div class="ol-unknown-steps ol-pad">
      <ol>
        <li>
          <span>
            {t.lookIn} <IdText id={lock.tid} />
          </span>
          <Button size="small" icon="copy" kbd={keys && 'C'} data-key="c" data-first onClick={onCopyTid}>
            {c.copy}
          </Button>
        </li>
        <li>{t.checkThese({ n: lines.length, items: shortTitles(lines.slice(0, 5)) })}</li>
        <li>{t.comeBack}</li>
      </ol>
      {typeof note !== 'string' ? (
        <div class="ol-two">
          <div>
            <LockButton
              icon="refresh"
              wide
              kbd={keys && 'R'}
              focusKey="r"
              onLock={() => onLockAgain(lines.map(({ id }) => id))}
            >
              {c.lockAgain}
            </LockButton>
            <p class="ol-help">{t.againWhen}</p>
          </div>
          <div>
            <Button
              icon="check"
              wide
              kbd={keys && 'D'}
              data-focus="d"
              buttonRef={note === null ? showFocus : null}
              onClick={() => setNote('')}
            >
              {c.markHandled}
            </Button>
            <p class="ol-help">{t.handledWhen}</p>
          </div>
        </div>
      ) : (
        <NoteForm
          note={note}
          onInput={setNote}
          onCancel={() => setNote(null)}
          onSave={() => onMarkHandled(note.trim())}
        />
      )}
    </div>
  );
}

interface NoteFormProps {
  note: string;
  onInput: (note: string) => void;
  onCancel: () => void;
  onSave: () => void;
}

function NoteForm({ note, onInput, onCancel, onSave }: NoteFormProps) {
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
          {c.markHandled}
        </Button>
      </div>
    </div>
  );
}
