import { useState } from 'preact/hooks';
import { ProblemNote } from '@/components/order/problem-note';
import { Button } from '@/components/ui/button';
import { focusedBy } from '@/components/ui/use-hotkeys';
import { isUnderWay, type LockRecord, lockOutcome } from '@/utils/domain/lock';
import type { LockView } from '@/utils/messages/views';
import { HandledMark, ReleasedMark } from './drawer-marks';
import { useHistoryScreen } from './history-screen';
import { NoteField } from './note-field';
import { type Ask, useAsk } from './use-ask';
import type { NoteDrafts } from './use-note-drafts';
import { useWords } from './words';

interface DrawerActionsProps {
  record: LockRecord;
  /** Whether the lock waits for a person. */
  isOpen: boolean;
  notes: NoteDrafts;
  changed: (lock: LockView, isNew: boolean) => void;
}

/** What a person can do about a lock: mark it, or send it once more. */
export function DrawerActions({ record, isOpen, notes, changed }: DrawerActionsProps) {
  const { send } = useHistoryScreen();
  const ask = useAsk(changed);
  const { isBusy, problem, run } = ask;
  const { requestId, handled } = record;
  if (isUnderWay(record)) return null;
  const note = notes.of(requestId);
  const markHandled = () => run(() => send('app/mark-handled', { requestId, note }), false);
  return (
    <footer class="hp-drawer-foot">
      {isOpen && <NoteField note={note} change={(words) => notes.write(requestId, words)} />}
      {problem && <ProblemNote problem={problem} />}
      <HandledMark record={record} ask={ask} />
      <ReleasedMark record={record} ask={ask} />
      {!handled && (
        <Buttons
          record={record}
          canSend={!isHeld(record)}
          isBusy={isBusy}
          run={run}
          markHandled={isOpen ? markHandled : undefined}
        />
      )}
    </footer>
  );
}

function isHeld(record: LockRecord): boolean {
  const outcome = lockOutcome(record);
  return outcome === 'locked' || outcome === 'accepted';
}

interface ButtonsProps {
  record: LockRecord;
  isBusy: boolean;
  run: Ask['run'];
  /** Whether 再次锁定 is offered: as far as is known, the lock is not held. */
  canSend: boolean;
  /** Undefined unless the lock is open. */
  markHandled: (() => void) | undefined;
}

/** 再次锁定 asks before it sends, so that one stray key never causes a call to the ERP. */
function Buttons({ record, isBusy, run, canSend, markHandled }: ButtonsProps) {
  const { t, common } = useWords();
  const { send, newRequestId } = useHistoryScreen();
  const [isSure, setSure] = useState(false);
  const n = record.subOrders.length;
  const lockAgain = (): void => {
    const subOrderIds = record.subOrders.map(({ id }) => id);
    const { tid, sellerNick, buyer } = record;
    const request = {
      tid,
      subOrderIds,
      sellerNick,
      buyerNick: buyer.nick,
      requestId: newRequestId(),
      entry: 'history',
      ...(record.reason && { reason: record.reason }),
    } as const;
    setSure(false);
    run(() => send('app/lock', request), true);
  };
  if (!canSend && !markHandled) return null;
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
        {canSend && (
          <Button
            icon="refresh"
            size="large"
            kbd="R"
            {...focusedBy('r')}
            busy={isBusy}
            onClick={() => setSure(true)}
          >
            {common.lockAgain}
          </Button>
        )}
        {markHandled && (
          <Button
            kind="primary"
            icon="check"
            size="large"
            kbd="D"
            {...focusedBy('d')}
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
