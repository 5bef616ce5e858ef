import type { SeenOrder } from '@/utils/domain/order-context';
import { readFlow } from '../flow';
import type { LabelledId } from '../labels';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { byPlace } from '../place';
import { readPageLabels } from '../remarks';
import { LISTED, PARTLY } from '../sub-order-lists';
import { columnIds, type Placed } from './columns';

/** Orders by labelled numbers only, in text and in the columns of tables: possible on any page. */

/** In reading order; in a table row the order's number first, wherever its column is. */
const labelledIds = perView(({ doc: { body } }): LabelledId[] => {
  if (!body) return [];
  const labelled = readPageLabels(body).map((id): Placed => ({ ...id, place: id.anchor }));
  return [...labelled, ...columnIds(body)]
    .filter(({ anchor }) => !anchor.parentElement?.closest(PREVIEWS))
    .sort((a, b) => byPlace(a.place, b.place));
});

/** Previews in a list of conversations name other buyers' orders. */
const PREVIEWS = '.ww_conversation,.ww_conversation_list,.message-list-left';

export const labelledOrders = perView((page): SeenOrder[] => {
  const ids = labelledIds(page);
  const mains = mergeByTid(
    ids.filter(({ id, isSub }) => id && !isSub).map(({ id }): SeenOrder => ({ tid: id, source: 'label' })),
  );
  return areSubOrdersPartly(page.doc) ? mains : mains.map((order) => withSubOrders(order, ids));
});

/** A label with several sub-orders, or with a masked one: those that can be read are not all. */
function areSubOrdersPartly({ body }: Document): boolean {
  const text = body ? readFlow(body).text : '';
  return PARTLY.test(text) || text.search(LISTED) >= 0;
}

/** Sub-orders that follow this order's number before the next order's. */
function withSubOrders(order: SeenOrder, ids: LabelledId[]): SeenOrder {
  let owner = '';
  const subs = new Set<string>();
  for (const { id, isSub } of ids) {
    if (!isSub) owner = id;
    else if (owner === order.tid) subs.add(id);
  }
  return subs.size > 0 && !subs.has('') ? { ...order, subOrders: [...subs].map((id) => ({ id })) } : order;
}

/** Where the page shows this order's number. */
export function labelledAnchor(
  page: Parameters<typeof labelledIds>[0],
  tid: string,
): Element | Text | undefined {
  return labelledIds(page).find(({ id, isSub }) => id === tid && !isSub)?.anchor;
}
