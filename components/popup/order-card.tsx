import { OrderStrip } from '@/components/order/order-strip';
import { OwnerNote } from '@/components/order/owner-note';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { CardBand } from './card-band';
import { CardBody } from './card-body';
import { orderOf } from './order-of';
import { usePopupState } from './popup-state';
import type { LookUp } from './use-look-ups';
import { useOrderLock } from './use-order-lock';

interface OrderCardProps {
  lookUp: LookUp;
  /** Queries all sources again. */
  again: () => void;
  takesFocus?: boolean;
}

/** One order from any source: its owner, its sub-orders, the outcome of its lock. */
export function OrderCard({ lookUp, again, takesFocus = false }: OrderCardProps) {
  const popup = usePopupState();
  const { copied } = useTexts(common);
  const order = orderOf(lookUp, popup);
  const control = useOrderLock(order);
  return (
    <article class="pp-card" aria-label={order.tid} data-place={order.tid}>
      <OrderStrip
        order={order}
        isReading={lookUp.isLooking && !lookUp.order}
        onCopyTid={() => popup.copy(order.tid, copied)}
      />
      {!control.lock && !lookUp.isLooking && (
        <OwnerNote
          order={order}
          answer={popup.answerOf(order)}
          onAnswer={(isTheirs) => popup.answerOwner(order, isTheirs)}
          keys={popup.confirmTid === order.tid}
        />
      )}
      <CardBand tid={order.tid} control={control} />
      <CardBody {...{ order, lookUp, control, again, takesFocus }} />
    </article>
  );
}
