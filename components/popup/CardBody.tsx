import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusFirstRow } from '@/components/order/keys';
import { SubOrderList } from '@/components/order/SubOrderList';
import { isTickable } from '@/components/order/selection';
import type { LockControl } from '@/components/order/useLock';
import { Button } from '@/components/ui/Button';
import type { OrderView } from '@/utils/messages/views';
import { CardConfirm } from './CardConfirm';
import { CardOutcome } from './CardOutcome';
import { CardProblem } from './CardProblem';
import { CardUnknown } from './CardUnknown';
import { Choosable } from './Choosable';
import { useHost } from './host';
import { ListSkeleton } from './ListSkeleton';
import { NothingToLock } from './NothingToLock';
import { isFinal, needsSetUp } from './problems';
import { SetUpShop } from './SetUpShop';
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
    return (
      <Rows order={{ ...order, subOrders: order.subOrders }} {...{ lookUp, control, again, takesFocus }} />
    );
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

interface RowsProps extends Pick<CardBodyProps, 'lookUp' | 'control' | 'again' | 'takesFocus'> {
  order: OrderView & Required<Pick<OrderView, 'subOrders'>>;
}

function Rows({ order, lookUp, control, again, takesFocus }: RowsProps) {
  const { now } = useHost();
  const { ticksOf, tick, confirmTid, review } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const isOff = needsSetUp(order.problem);
  useLayoutEffect(() => {
    if (takesFocus && box.current) focusFirstRow(box.current);
  }, [takesFocus]);
  return (
    <div ref={box} class="pp-rows">
      {order.problem && <CardProblem order={order} problem={order.problem} />}
      <Choosable isOff={isOff}>
        <SubOrderList
          order={order}
          ticked={ticksOf(order)}
          onTick={(ids) => tick(order.tid, ids)}
          now={now()}
          keys={confirmTid === order.tid}
          compact
          plain={isOff}
          onResolve={review}
        />
      </Choosable>
      <Foot order={order} lookUp={lookUp} control={control} again={again} />
    </div>
  );
}

/** The one confirm button, or what stands in its way. */
function Foot({ order, lookUp, control, again }: Omit<RowsProps, 'takesFocus'>) {
  if (needsSetUp(order.problem)) return <SetUpShop order={order} />;
  if (order.subOrders.some(isTickable)) return <CardConfirm order={order} control={control} />;
  return <NothingToLock order={order} read={again} isReading={lookUp.isLooking} />;
}
