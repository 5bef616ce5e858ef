import type { Wanted } from '@/utils/content/page-world/channel';
import { connectPageReader } from '@/utils/content/page-world/client';
import type { SeenOrder } from '@/utils/domain/order-context';

/** Orders that the page has loaded or holds, as passed on by the MAIN-world reader. */
export interface PageOrders {
  ask(wanted: Wanted): void;
  known(): SeenOrder[];
  /** The latest ones, newest at the end. */
  answers(): SeenOrder[][];
}

const MOST = 500;
const MOST_ANSWERS = 20;

/** `read` turns a text into orders. */
export function createPageOrders(
  win: Window,
  first: Wanted,
  read: (text: string) => SeenOrder[],
  changed: () => void,
  signal: AbortSignal,
): PageOrders {
  const orders = new Map<string, SeenOrder>();
  let answers: SeenOrder[][] = [];
  let lastText = '';

  const ask = connectPageReader(win, first, hear, signal);

  function hear(text: string): void {
    if (text === lastText) return;
    lastText = text;
    take(text);
  }

  function take(text: string): void {
    const found = read(text);
    // An empty answer counts too: after a search without results nothing of the previous page remains.
    answers = [...answers.slice(1 - MOST_ANSWERS), found];
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
    answers: () => answers,
  };
}
