import { useId, useState } from 'preact/hooks';
import { ProblemNote } from '@/components/order/ProblemNote';
import { Button } from '@/components/ui/Button';
import { Time } from '@/components/ui/Time';
import type { Reply } from '@/utils/messages/protocol';
import type { LockView, Problem } from '@/utils/messages/views';
import { isOpenQuestion, isUnderWay, type LockRecord } from '@/utils/orders/lock';
import { useHistoryHost } from './host';
import type { NoteDrafts } from './useNoteDrafts';
import { useWords } from './words';

const NOTE_MAX = 200;

export interface DrawerActionsProps {
  record: LockRecord;
  isHeld: boolean;
  notes: NoteDrafts;
  changed: (lock: LockView, isNew: boolean) => void;
}

/** What a person can do about a lock: say that it has been looked into, or send it once more. */
export function DrawerActions({ record, isHeld, notes, changed }: DrawerActionsProps) {
  const { send } = useHistoryHost();
  const { isBusy, problem, run } = useAsk(changed);

  if (record.handled) return <Handled {...record.handled} />;
  if (isHeld || isUnderWay(record)) return null;
  const isOpen = isOpenQuestion(record);
  const note = notes.of(record.requestId);
  const markHandled = () => run(() => send('app/mark-handled', { requestId: record.requestId, note }), false);
  return (
    <footer class="hp-drawer-foot">
      {isOpen && <NoteField note={note} change={(words) => notes.write(record.requestId, words)} />}
      {problem && <ProblemNote problem={problem} />}
      <Buttons record={record} isBusy={isBusy} run={run} markHandled={isOpen ? markHandled : undefined} />
    </footer>
  );
}

function Handled({ at, note }: { at: number; note: string }) {
  const { t } = useWords();
  const { now } = useHistoryHost();
  return (
    <footer class="hp-drawer-foot">
      <p class="ol-meta">
        {t.stepHandled} <Time at={at} now={now()} />
      </p>
      {note && <p class="hp-note">{note}</p>}
    </footer>
  );
}

function NoteField({ note, change }: { note: string; change: (note: string) => void }) {
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

interface ButtonsProps {
  record: LockRecord;
  isBusy: boolean;
  run: Ask['run'];
  /** Only an unknown outcome can be marked. */
  markHandled: (() => void) | undefined;
}

/** 再次锁定 asks once more before it sends: a call to the ERP is never one stray key away. */
function Buttons({ record, isBusy, run, markHandled }: ButtonsProps) {
  const { t, common } = useWords();
  const { send, newRequestId } = useHistoryHost();
  const [isSure, setSure] = useState(false);
  const n = record.subOrders.length;
  const lockAgain = (): void => {
    const subOrderIds = record.subOrders.map(({ id }) => id);
    const { tid, sellerNick, buyer } = record;
    const wish = {
      tid,
      subOrderIds,
      sellerNick,
      buyerNick: buyer.nick,
      requestId: newRequestId(),
      entry: 'popup',
    } as const;
    setSure(false);
    run(() => send('app/lock', wish), true);
  };
  if (isSure) {
    return (
      <>
        <p>{t.lockAgainSure({ n })}</p>
        <div class="hp-drawer-buttons">
          <Button onClick={() => setSure(false)}>{common.cancel}</Button>
          <Button kind="primary" onClick={lockAgain}>
            {t.lockAgainYes({ n })}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <div class="hp-drawer-buttons">
        <Button icon="refresh" size="large" kbd="R" data-key="r" busy={isBusy} onClick={() => setSure(true)}>
          {common.lockAgain}
        </Button>
        {markHandled && (
          <Button
            kind="primary"
            icon="check"
            size="large"
            kbd="D"
            data-key="d"
            busy={isBusy}
            onClick={markHandled}
          >
            {common.markHandled}
          </Button>
        )}
      </div>
      {markHandled && <p class="ol-help">{t.lookFirst}</p>}
    </>
  );
}

interface Ask {
  isBusy: boolean;
  problem: Problem | undefined;
  run: (ask: () => Promise<Reply<LockView>>, isNew: boolean) => void;
}

/** One question at a time; its answer goes to the page, its refusal stays here. */
function useAsk(changed: DrawerActionsProps['changed']): Ask {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run: Ask['run'] = async (ask, isNew) => {
    if (isBusy) return;
    setBusy(true);
    const reply = await ask();
    setBusy(false);
    setProblem(reply.ok ? undefined : reply.problem);
    if (reply.ok) changed(reply.value, isNew);
  };
  return { isBusy, problem, run: (ask, isNew) => void run(ask, isNew) };
}
