import { isOrderId, plainText } from '@/utils/orders/ids';
import { compact } from '../compact';
import type { SeenOrder, SurfaceReader } from '../contract';
import type { LabelledId } from '../labels';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';

/** Any page that somebody allowed: labelled numbers, in text and in the columns of tables. Nothing else is believed. */
export const generic: SurfaceReader = {
  read(page) {
    const ids = allIds(page);
    const mains = mergeByTid(
      ids.filter(({ isSub }) => !isSub).map(({ id }): SeenOrder => ({ tid: id, source: 'label' })),
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

/** Labelled sub-orders that follow this order's number before the next order's. */
function withSubOrders(order: SeenOrder, ids: LabelledId[]): SeenOrder {
  let owner = '';
  const subs = new Set<string>();
  for (const { id, isSub } of ids) {
    if (!isSub) owner = id;
    else if (owner === order.tid) subs.add(id);
  }
  return subs.size > 0 ? { ...order, subOrders: [...subs].map((id) => ({ id })) } : order;
}

const allIds = perView(({ doc: { body } }): LabelledId[] =>
  body ? [...readPageLabels(body), ...columnIds(body)] : [],
);

/** Numbers below a heading 订单号: whole cells, at the heading's place in their row. */
function columnIds(body: Element): LabelledId[] {
  return [...body.querySelectorAll('table')].flatMap((table) => {
    const [head, ...rows] = table.querySelectorAll('tr');
    const column = [...(head?.children ?? [])].findIndex((cell) =>
      /^\s*主?(?:订单|交易)(?:编)?号\s*$/.test(plainText(cell.textContent ?? '')),
    );
    if (column < 0) return [];
    return rows.flatMap((row) => {
      const anchor = row.children[column];
      const id = plainText(anchor?.textContent ?? '').trim();
      return anchor && isOrderId(id) ? [{ id, isSub: false, anchor: anchor.lastElementChild ?? anchor }] : [];
    });
  });
}
