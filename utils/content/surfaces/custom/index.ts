import { compact } from '@/utils/domain/compact';
import { orderIdsIn } from '@/utils/domain/ids';
import type { SeenOrder } from '@/utils/domain/order-context';
import type { SurfaceSelectors } from '@/utils/messages/views';
import { buyerOf } from '../buyer';
import type { SurfaceReader } from '../contract';
import { mergeByTid } from '../merge';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';
import { createSettling } from '../settling';

/**
 * A page that an administrator has described by selectors. What an element shows is its text, or its value if it is a
 * field. Sub-orders certainly belong to an order only if the page shows one order.
 */
export function customReader(selectors: SurfaceSelectors): SurfaceReader {
  return {
    read({ doc }) {
      const tids = shownIds(doc, selectors.tid).map(({ id }) => id);
      const buyer = buyerOf(shown(find(doc, selectors.buyer)[0]));
      if (tids.length === 0 && !buyer) return undefined;
      const orders = mergeByTid(tids.map((tid): SeenOrder => ({ tid, source: 'dom' })));
      const subOrders = mergeByTid(
        shownIds(doc, selectors.subOrders).map(({ id }): SeenOrder => ({ tid: id, source: 'dom' })),
      ).map(({ tid }) => ({ id: tid }));
      const [only] = orders.length === 1 ? orders : [];
      if (only && subOrders.length > 0) only.subOrders = subOrders;
      return compact({ surface: 'custom', site: 'other' as const, buyer, orders, activeTid: only?.tid });
    },
    anchor({ doc }, tid) {
      const ids = shownIds(doc, selectors.tid);
      const place = ids.findIndex(({ id }) => id === tid);
      const anchors = find(doc, selectors.anchor);
      return anchors.length === ids.length ? anchors[place] : ids[place]?.element;
    },
    watch: bodyPart,
    settling: createSettling,
  };
}

function shownIds(doc: Document, selector: string | undefined): { id: string; element: Element }[] {
  return find(doc, selector).flatMap((element) => {
    const id = readPageLabels(element)[0]?.id ?? onlyNumber(shown(element));
    return id ? [{ id, element }] : [];
  });
}

/** The one number beside whatever label this page has: the administrator's selector is trusted. */
function onlyNumber(text: string): string | undefined {
  const ids = orderIdsIn(text);
  return ids.length === 1 ? ids[0] : undefined;
}

function shown(element: Element | undefined): string {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return (isField ? element.value : element?.textContent) ?? '';
}

/** A selector that the browser cannot parse finds nothing. */
function find(doc: Document, selector: string | undefined): Element[] {
  try {
    return selector ? [...doc.querySelectorAll(selector)].slice(0, 200) : [];
  } catch {
    return [];
  }
}
