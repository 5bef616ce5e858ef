import { useLayoutEffect, useRef } from 'preact/hooks';
import { BrokenNote } from '@/components/order/each-line/broken-note';
import type { LocksControl } from '@/components/order/each-line/use-locks';
import { isTickable } from '@/components/order/selection';
import { SubOrderList } from '@/components/order/sub-order-list';
import { Button } from '@/components/ui/button';
import { focusFirstRow } from '@/components/ui/use-roving-rows';
import { isFinal } from '@/utils/domain/problem';
import type { OrderView } from '@/utils/messages/views';
import { CardConfirm } from './card-confirm';
import { CardOutcome } from './card-outcome';
import { CardProblem } from './card-problem';
import { CardUnknown } from './card-unknown';
import { Choosable } from './choosable';
import { ListSkeleton } from './list-skeleton';
import { NothingToLock } from './nothing-to-lock';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { needsSetUp } from './problems';
import { SetUpShop } from './set-up-shop';
import { usePopupTexts } from './texts';
import { useErp } from './use-erp';
import type { LookUp } from './use-look-ups';

interface CardBodyProps {
  order: OrderView;
  lookUp: LookUp;
  control: LocksControl;
  again: () => void;
  /** Focuses the first row as soon as there is one. */
  takesFocus: boolean;
}

/** What can be done with an order now: follow its lock, tick and confirm, wait, or help the look-up. */
export function CardBody({ order, lookUp, control, again, takesFocus }: CardBodyProps) {
  const { isLatest } = usePopupState();
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

/** Not the active order: it is read only on request. */
function Unread({ read }: { read: () => void }) {
  const t = usePopupTexts();
  return (
    <div class="pp-sources">
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
  const { now } = usePopupScreen();
  const { ticksOf, tick, confirmTid, review } = usePopupState();
  const openErp = useErp();
  const box = useRef<HTMLDivElement>(null);
  const isOff = needsSetUp(order.problem);
  useLayoutEffect(() => {
    if (takesFocus && box.current) focusFirstRow(box.current);
  }, [takesFocus]);
  return (
    <div ref={box} class="pp-rows">
      {order.problem && <CardProblem order={order} problem={order.problem} />}
      <BrokenNote order={order} />
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
          onOpenErp={openErp(order.tid, order.sellerNick)}
        />
      </Choosable>
      <Foot order={order} lookUp={lookUp} control={control} again={again} />
    </div>
  );
}

/** The only confirm button, or why there is none. */
function Foot({ order, lookUp, control, again }: Omit<RowsProps, 'takesFocus'>) {
  if (needsSetUp(order.problem)) return <SetUpShop order={order} />;
  if (order.subOrders.some(isTickable)) return <CardConfirm order={order} control={control} />;
  return <NothingToLock order={order} read={again} isReading={lookUp.isLooking} />;
}
