import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { clock } from '@/components/ui/format';
import { useTexts } from '@/components/ui/texts';
import { isOpenQuestion } from '@/utils/domain/lock';
import { canBeHandled, canBeReleased, openReason } from '@/utils/domain/open-work';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { NoteForm } from './note-form';

interface LockMarksProps {
  lock: LockView;
  now: number;
  /** An earlier lock that is viewed again, not one just made. */
  isReview: boolean;
  onMarkHandled: (note: string) => void;
  onReopen: () => void;
  onMarkReleased: (isReleased: boolean) => void;
}

/** The user's notes on a lock, which can be changed or undone, and what may be noted. */
export function LockMarks(props: LockMarksProps) {
  const { lock, now, isReview, onMarkHandled, onReopen, onMarkReleased } = props;
  const t = useTexts(lockWords);
  const c = useTexts(common);
  const [note, setNote] = useState<string>();
  const { handled, released } = lock;
  const isUrgent = openReason(lock, { now, hours: 0 }) !== undefined;
  const mayHandle = !handled && !isOpenQuestion(lock) && canBeHandled(lock) && (isReview || isUrgent);
  const mayRelease = !released && canBeReleased(lock) && isReview;
  if (!handled && !released && !mayHandle && !mayRelease) return null;
  if (note !== undefined)
    return (
      <div class="ol-pad">
        <NoteForm
          note={note}
          onInput={setNote}
          onCancel={() => setNote(undefined)}
          onSave={() => {
            setNote(undefined);
            onMarkHandled(note.trim());
          }}
          saves={handled ? t.saveNote : c.markHandled}
        />
      </div>
    );
  return (
    <div class="ol-marks ol-pad">
      {handled && (
        <p>
          <span>{[t.handled({ time: clock(handled.at, now) }), handled.note].filter(Boolean).join(' ')}</span>
          <Button kind="link" size="small" onClick={() => setNote(handled.note)}>
            {t.editNote}
          </Button>
          <Button kind="link" size="small" onClick={onReopen}>
            {c.undo}
          </Button>
        </p>
      )}
      {released && (
        <p>
          <span>{t.released({ time: clock(released.at, now) })}</span>
          <Button kind="link" size="small" onClick={() => onMarkReleased(false)}>
            {c.undo}
          </Button>
        </p>
      )}
      {(mayHandle || mayRelease) && (
        <p>
          {mayRelease && (
            <Button size="small" icon="undo" onClick={() => onMarkReleased(true)}>
              {t.markReleased}
            </Button>
          )}
          {mayHandle && (
            <Button size="small" icon="check" onClick={() => setNote('')}>
              {c.markHandled}
            </Button>
          )}
          <span class="ol-help">{t.marksHelp}</span>
        </p>
      )}
    </div>
  );
}
