import type { SeenOrder } from '@/utils/surfaces/contract';
import type { Wish } from '@/utils/surfaces/page-orders/channel';
import { connectPageReader } from '@/utils/surfaces/page-orders/client';

/** What the page has loaded or holds of orders, as far as the MAIN-world reader has handed it on. */
export interface PageOrders {
  ask(wish: Wish): void;
  known(): SeenOrder[];
  lastAnswer(): SeenOrder[];
}

const MOST = 500;

/** `read` makes orders of a text, or returns undefined if it cannot yet (the text is kept for `retry`). */
export function createPageOrders(
  win: Window,
  first: Wish,
  read: (text: string) => SeenOrder[] | undefined,
  changed: () => void,
): PageOrders & { retry(): void } {
  const orders = new Map<string, SeenOrder>();
  let last: SeenOrder[] = [];
  let lastText = '';
  let waiting: string[] = [];

  const ask = connectPageReader(win, first, (text) => {
    if (text === lastText) return;
    lastText = text;
    take(text);
  });

  function take(text: string): void {
    const found = read(text);
    if (!found) {
      waiting = [...waiting.slice(-9), text];
      return;
    }
    // An empty answer counts too: a search that found nothing leaves nothing of the page before.
    last = found;
    for (const order of found) {
      orders.delete(order.tid);
      orders.set(order.tid, order);
    }
    for (const oldest of [...orders.keys()].slice(0, Math.max(0, orders.size - MOST))) orders.delete(oldest);
    changed();
  }

  return {
    ask,
    known: () => [...orders.values()],
    lastAnswer: () => last,
    retry() {
      for (const text of waiting.splice(0)) take(text);
    },
  };
}
