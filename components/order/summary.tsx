import { classes } from '@/components/ui/classes';
import { money } from '@/components/ui/format';
import { useTexts } from '@/components/ui/texts';
import { groupsOfFour } from '@/utils/domain/ids';
import { readableNick } from '@/utils/domain/nicks';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { type Ids, sumOf } from './selection';

interface SummaryProps {
  order: OrderView;
  ticked: Ids;
  /** Typed ids whose ending differs from the order's. */
  toCheck?: number;
}

/** Read back right above the button: how many of how many, amount, buyer, shop, end of the number. */
export function Summary({ order, ticked, toCheck = 0 }: SummaryProps) {
  const t = useTexts(common);
  const { n, pieces, amount } = sumOf(order, ticked);
  const none = order.subOrders ? t.noneTicked : t.noneTyped;
  const who = [
    readableNick(order.buyer) ?? (order.buyer?.maskedNick ? t.buyerCipher : t.buyerUnknown),
    order.shop?.sellerNick ?? t.shopUnknown,
    `${t.tail} ${tailOf(order.tid)}`,
  ];
  return (
    <div class={classes('ol-summary', n === 0 && 'ol-summary-none')}>
      <p class="ol-summary-line">
        <span>
          {n === 0 ? none : t.summary({ n, all: order.subOrders?.length, pieces })}
          {toCheck > 0 && <span class="ol-warn">{`${t.comma}${t.toCheck({ n: toCheck })}`}</span>}
        </span>
        {amount && <strong class="ol-amount">{money(amount)}</strong>}
      </p>
      <p class="ol-meta">
        {who.map((part, i) => (
          <span class="ol-who" key={i} title={part}>
            {part}
          </span>
        ))}
      </p>
    </div>
  );
}

/** The last three groups: the last six digits alone are the buyer's, not the order's. */
export function tailOf(tid: string): string {
  return groupsOfFour(tid).slice(-3).join(' ');
}
