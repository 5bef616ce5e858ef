import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { Time } from '@/components/ui/time';
import type { LockRecord } from '@/utils/domain/lock';
import { canBeReleased } from '@/utils/domain/open-work';
import { lockWords } from '@/utils/i18n/lock';
import { useHistoryScreen } from './history-screen';
import { NoteField } from './note-field';
import type { Ask } from './use-ask';
import { useWords } from './words';

interface MarksProps {
  record: LockRecord;
  ask: Ask;
}

/** The mark 确认已处理: its note can be changed, and it can be taken back. */
export function HandledMark({ record, ask }: MarksProps) {
  const { t, common } = useWords();
  const l = useTexts(lockWords);
  const { send } = useHistoryScreen();
  const [draft, setDraft] = useState<string>();
  const { requestId, handled } = record;
  if (!handled) return null;
  const save = (note: string): void => {
    setDraft(undefined);
    ask.run(() => send('app/mark-handled', { requestId, note }), false);
  };
  if (draft !== undefined)
    return (
      <>
        <NoteField note={draft} change={setDraft} />
        <div class="hp-drawer-buttons">
          <Button onClick={() => setDraft(undefined)}>{common.cancel}</Button>
          <Button kind="primary" icon="check" busy={ask.isBusy} onClick={() => save(draft)}>
            {l.saveNote}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <MarkLine text={t.stepHandled} at={handled.at}>
        <Button kind="link" size="small" onClick={() => setDraft(handled.note)}>
          {l.editNote}
        </Button>
        <Button
          kind="link"
          size="small"
          onClick={() => ask.run(() => send('app/reopen', { requestId }), false)}
        >
          {common.undo}
        </Button>
      </MarkLine>
      {handled.note && <p class="hp-note">{handled.note}</p>}
    </>
  );
}

/** The mark 已在 ERP 解除: set and taken back, if there was something to release. */
export function ReleasedMark({ record, ask }: MarksProps) {
  const { common } = useWords();
  const l = useTexts(lockWords);
  const { send } = useHistoryScreen();
  const { requestId, released } = record;
  if (!canBeReleased(record)) return null;
  const mark = (isReleased: boolean): void =>
    ask.run(() => send('app/mark-released', { requestId, isReleased }), false);
  if (!released)
    return (
      <div class="hp-drawer-buttons">
        <Button icon="undo" size="large" busy={ask.isBusy} onClick={() => mark(true)}>
          {l.markReleased}
        </Button>
      </div>
    );
  return (
    <MarkLine text={l.markReleased} at={released.at}>
      <Button kind="link" size="small" onClick={() => mark(false)}>
        {common.undo}
      </Button>
    </MarkLine>
  );
}

/** 到 ERP 查. */
export function ErpLink({ record }: { record: LockRecord }) {
  const { common } = useWords();
  const { send } = useHistoryScreen();
  const { tid, sellerNick } = record;
  return (
    <Button
      kind="link"
      size="small"
      icon="external"
      onClick={() => void send('app/open-erp', { tid, sellerNick })}
    >
      {common.openErp}
    </Button>
  );
}

function MarkLine({ text, at, children }: { text: string; at: number; children: ComponentChildren }) {
  const { now } = useHistoryScreen();
  return (
    <p class="hp-mark ol-meta">
      <span>
        {text} <Time at={at} now={now()} />
      </span>
      {children}
    </p>
  );
}
