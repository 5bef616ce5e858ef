import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { showFocus } from '@/components/order/keys';
import { LockOutcome } from '@/components/order/LockOutcome';
import { ProblemNote } from '@/components/order/ProblemNote';
import { Sending } from '@/components/order/Sending';
import type { LockControl } from '@/components/order/useLock';
import type { LockView, OrderView } from '@/utils/messages/views';
import { isUnderWay } from '@/utils/orders/lock';
import { bringIntoSight } from './bringIntoSight';
import { useHost } from './host';
import { useDesk } from './useDesk';

export interface CardOutcomeProps {
  order: OrderView | undefined;
  lock: LockView;
  control: LockControl;
  done: () => void;
  /** The focus follows the lock: to the line that waits, then to something harmless. */
  takesFocus: boolean;
}

/** In place of the rows: the lock under way, then what became of it. */
export function CardOutcome({ order, lock, control, done, takesFocus }: CardOutcomeProps) {
  const { now, openPage } = useHost();
  const { view, copy, confirmed, leave } = useDesk();
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
    if (!takesFocus || isSending) return;
    leave.current = done;
    return () => {
      if (leave.current === done) leave.current = undefined;
    };
  }, [takesFocus, isSending, leave, done]);

  const replies = view?.preferences.replies ?? { locked: '', accepted: '' };
  return (
    <div ref={box} class="pp-outcome">
      {control.problem && <ProblemNote problem={control.problem} />}
      {isSending ? (
        <Sending lock={lock} order={order} n={lock.subOrders.length} now={now} />
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
            control.start(ids);
          }}
          onMarkHandled={control.markHandled}
          onDone={done}
          onBack={done}
          onHistory={(requestId) => openPage('history', requestId)}
        />
      )}
    </div>
  );
}
