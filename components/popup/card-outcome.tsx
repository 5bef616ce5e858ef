import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { LocksControl } from '@/components/order/each-line/use-locks';
import { LockOutcome } from '@/components/order/lock-outcome';
import { ProblemNote } from '@/components/order/problem-note';
import { Sending } from '@/components/order/sending';
import { showFocus } from '@/components/ui/use-hotkeys';
import { isUnderWay } from '@/utils/domain/lock';
import { DEFAULT_REPLIES } from '@/utils/domain/reply';
import type { LockView, OrderView } from '@/utils/messages/views';
import { bringIntoSight } from './bring-into-sight';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { useErp } from './use-erp';

interface CardOutcomeProps {
  order: OrderView | undefined;
  lock: LockView;
  control: LocksControl;
  done: () => void;
  /** The focus follows the lock: to the progress line, then to something harmless. */
  takesFocus: boolean;
  /** An earlier lock, opened again. */
  isReview?: boolean;
}

/** Replaces the rows: the lock in progress, then its outcome. */
export function CardOutcome({ order, lock, control, done, takesFocus, isReview }: CardOutcomeProps) {
  const { now, openPage } = usePopupScreen();
  const { view, copy, confirmed, leave } = usePopupState();
  const openErp = useErp();
  const box = useRef<HTMLDivElement>(null);
  const isSending = isUnderWay(lock);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    const rest = isSending ? '[data-focus-sending]' : '[data-first]';
    const focused = box.current?.querySelector<HTMLElement>(rest);
    showFocus(focused);
    if (box.current) bringIntoSight(box.current, focused);
  }, [isSending, takesFocus]);

  useEffect(() => {
    const left = isSending ? control.stop : done;
    if (!takesFocus || !left) return;
    leave.current = left;
    return () => {
      if (leave.current === left) leave.current = undefined;
    };
  }, [takesFocus, isSending, leave, done, control.stop]);

  const replies = view?.preferences.replies ?? DEFAULT_REPLIES;
  return (
    <div ref={box} class="pp-outcome">
      {control.problem && <ProblemNote problem={control.problem} />}
      {control.stoppedBy && <ProblemNote problem={control.stoppedBy} />}
      {isSending ? (
        <Sending lock={lock} order={order} n={lock.subOrders.length} now={now} stop={control.stop} />
      ) : (
        <LockOutcome
          lock={lock}
          order={order}
          now={now()}
          replies={replies}
          keys={takesFocus}
          onCopy={copy}
          onLockAgain={(ids) => {
            confirmed([lock.tid]);
            control.start(ids, lock.reason);
          }}
          onLockEach={(ids) => {
            confirmed([lock.tid]);
            control.startEach(ids, lock.reason);
          }}
          onMarkHandled={control.markHandled}
          onReopen={control.reopen}
          onMarkReleased={control.markReleased}
          onOpenErp={openErp(lock.tid, lock.sellerNick)}
          isReview={isReview === true}
          onDone={done}
          onBack={done}
          onHistory={(requestId) => openPage('history', requestId)}
        />
      )}
    </div>
  );
}
