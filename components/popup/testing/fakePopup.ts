import type { LockView, OrderView, PopupView } from '@/utils/messages/views';
import { type CallAnswer, callOf } from '@/utils/orders/lock';
import type { Host } from '../host';
import { type Answers, Fails, type FakeHost, fakeHost } from './fakeHost';
import { lockOf, popupView } from './samples';

export interface FakePopup {
  view?: Partial<PopupView>;
  /** Orders that a look-up finds. */
  orders?: OrderView[];
  /** What the ERP answers; `undefined` for ever under way. */
  answer?: CallAnswer | undefined;
  answers?: Answers;
  host?: Partial<Host>;
}

/** A popup's world for tests and the gallery: these orders, this ERP, no browser. */
export function fakePopup({ view, orders = [], ...own }: FakePopup): FakeHost {
  const answer = 'answer' in own ? own.answer : ({ outcome: 'locked' } as const);
  const current = popupView(view);
  const locks = new Map<string, LockView>(
    [...current.openQuestions, ...current.underWay, ...current.recent].map((lock) => [lock.requestId, lock]),
  );
  let known = [...orders, ...current.page.orders, ...(current.lastLookUp ? [current.lastLookUp] : [])];
  const host: FakeHost = fakeHost(
    {
      'app/popup': () => current,
      'app/look-up': ({ tid }) =>
        known.find((order) => order.tid === tid) ?? {
          tid,
          canLookUp: true,
          problem: { code: 'order-not-found' },
        },
      'app/open-detail': () => null,
      'app/lock': ({ tid, subOrderIds, requestId }) => {
        const order = known.find((one) => one.tid === tid) ?? { tid, canLookUp: false };
        const lock = lockOf(order, subOrderIds, answer, requestId, host.now() - 814);
        locks.set(requestId, lock);
        known = known.map((one) => (one === order ? remembering(order, lock) : one));
        setTimeout(() => host.tell({ topic: 'locks', tid }));
        return lock;
      },
      'app/watch-lock': ({ requestId }) => locks.get(requestId) ?? new Fails({ code: 'order-not-found' }),
      'app/mark-handled': ({ requestId, note }) => {
        const lock = locks.get(requestId);
        if (!lock) return new Fails({ code: 'order-not-found' });
        const handled = { ...lock, handled: { at: host.now(), note } };
        locks.set(requestId, handled);
        return handled;
      },
      ...own.answers,
    },
    own.host,
  );
  return host;
}

/** As the background marks its lines from then on. */
function remembering(order: OrderView, lock: LockView): OrderView {
  const { createdAt: at, entry, requestId } = lock;
  const subOrders = order.subOrders?.map((line) => {
    const outcome = callOf(lock, line.id)?.answer?.outcome;
    return outcome ? { ...line, memory: { outcome, at, entry, requestId, handled: false } } : line;
  });
  return { ...order, ...(subOrders && { subOrders }) };
}
