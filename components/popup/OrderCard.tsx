import { OrderStrip } from '@/components/order/OrderStrip';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { CardBand } from './CardBand';
import { CardBody } from './CardBody';
import { orderOf } from './orderOf';
import { useDesk } from './useDesk';
import type { LookUp } from './useLookUps';
import { useOrderLock } from './useOrderLock';

export interface OrderCardProps {
  lookUp: LookUp;
  /** Asks once more by all roads. */
  again: () => void;
  takesFocus?: boolean;
}

/** One order, wherever it came from: whose it is, its sub-orders, what became of its lock. */
export function OrderCard({ lookUp, again, takesFocus = false }: OrderCardProps) {
  const desk = useDesk();
  const { copied } = useTexts(common);
  const order = orderOf(lookUp, desk);
  const control = useOrderLock(order);
  return (
    <article class="pp-card" aria-label={order.tid} data-place={order.tid}>
      <OrderStrip
        order={order}
        isReading={lookUp.isLooking && !lookUp.order}
        onCopyTid={() => desk.copy(order.tid, copied)}
      />
      <CardBand tid={order.tid} control={control} />
      <CardBody {...{ order, lookUp, control, again, takesFocus }} />
    </article>
  );
}
