import { compact } from '../compact';
import type { SeenOrder, SurfaceReader } from '../contract';
import type { LabelledId } from '../labels';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';
import { columnIds, type Placed } from './columns';

/** Any page that somebody allowed: labelled numbers, in text and in the columns of tables. Nothing else is believed. */
export const generic: SurfaceReader = {
  read(page) {
    const ids = allIds(page);
    const mains = mergeByTid(
      ids.filter(({ id, isSub }) => id && !isSub).map(({ id }): SeenOrder => ({ tid: id, source: 'label' })),
    );
    if (mains.length === 0) return undefined;
    return compact({
      surface: 'generic',
      site: 'other' as const,
      orders: mains.map((order) => withSubOrders(order, ids)),
      activeTid: mains.length === 1 ? mains[0]?.tid : undefined,
    });
  },
  anchor: (page, tid) => allIds(page).find(({ id, isSub }) => id === tid && !isSub)?.anchor,
  watch: bodyPart,
};

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

/** In reading order; of a table's row the order's number first, wherever its column stands. */
const allIds = perView(({ doc: { body } }): LabelledId[] => {
  if (!body) return [];
  const labelled = readPageLabels(body).map((id): Placed => ({ ...id, place: id.anchor }));
  return [...labelled, ...columnIds(body)].sort((a, b) => byPlace(a.place, b.place));
});

function byPlace(a: Node, b: Node): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
