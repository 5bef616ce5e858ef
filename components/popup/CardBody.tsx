import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusFirstRow } from '@/components/order/keys';
import { SubOrderList } from '@/components/order/SubOrderList';
import { isTickable } from '@/components/order/selection';
import type { LockControl } from '@/components/order/useLock';
import { Button } from '@/components/ui/Button';
import { shortClock } from '@/components/ui/format';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { CardConfirm } from './CardConfirm';
import { CardOutcome } from './CardOutcome';
import { CardProblem } from './CardProblem';
import { CardUnknown } from './CardUnknown';
import { useHost } from './host';
import { ListSkeleton } from './ListSkeleton';
import { isFinal } from './problems';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';
import type { LookUp } from './useLookUps';

export interface CardBodyProps {
  order: OrderView;
  lookUp: LookUp;
  control: LockControl;
  again: () => void;
  /** The focus goes to the first row as soon as there is one. */
  takesFocus: boolean;
}

/** What can be done with an order now: watch its lock, tick and confirm, wait, or help the look-up along. */
export function CardBody({ order, lookUp, control, again, takesFocus }: CardBodyProps) {
  const { isLatest } = useDesk();
  if (control.lock) {
    const isFront = isLatest(order.tid) && control.isFresh;
    return (
      <CardOutcome {...{ order, control, lock: control.lock, done: control.dismiss, takesFocus: isFront }} />
    );
  }
  if (order.subOrders)
    return <Rows order={{ ...order, subOrders: order.subOrders }} {...{ control, again, takesFocus }} />;
  if (lookUp.isLooking) return <ListSkeleton />;
  if (lookUp.isUnread && !isFinal(order.problem)) return <Unread read={again} />;
  return (
    <CardUnknown order={order} problem={order.problem ?? lookUp.problem} control={control} again={again} />
  );
}

/** Not the order in front: it is asked about when the agent wants it. */
function Unread({ read }: { read: () => void }) {
  const t = usePopupTexts();
  return (
    <div class="pp-roads">
      <span class="ol-meta">{t.unread}</span>
      <Button size="small" icon="search" onClick={read}>
        {t.readSubOrders}
      </Button>
    </div>
  );
}

interface RowsProps extends Pick<CardBodyProps, 'control' | 'again' | 'takesFocus'> {
  order: OrderView & Required<Pick<OrderView, 'subOrders'>>;
}

/** Ticked lines and the confirm button; where no line can be locked, the way to read them anew. */
function Rows({ order, control, again, takesFocus }: RowsProps) {
  const { now } = useHost();
  const { ticksOf, tick, confirmTid, review } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (takesFocus && box.current) focusFirstRow(box.current);
  }, [takesFocus]);
  return (
    <div ref={box}>
      {order.problem && <CardProblem problem={order.problem} />}
      <SubOrderList
        order={order}
        ticked={ticksOf(order)}
        onTick={(ids) => tick(order.tid, ids)}
        now={now()}
        keys={confirmTid === order.tid}
        compact
        onResolve={review}
      />
      {order.subOrders.some(isTickable) ? (
        <CardConfirm order={order} control={control} />
      ) : (
        <NothingToLock readAt={order.readAt} again={again} />
      )}
    </div>
  );
}

function NothingToLock({ readAt, again }: { readAt: number | undefined; again: () => void }) {
  const words = useTexts(common);
  const { now } = useHost();
  return (
    <footer class="pp-confirm pp-confirm-idle pp-nothing">
      <p class="ol-meta">{readAt !== undefined && words.statusAsOf({ time: shortClock(readAt, now()) })}</p>
      <Button icon="refresh" onClick={again}>
        {words.readAgain}
      </Button>
    </footer>
  );
}
