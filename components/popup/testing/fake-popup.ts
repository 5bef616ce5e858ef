import { type Answers, Fails } from '@/components/screen/testing/fake-screen';
import { type CallAnswer, callOf } from '@/utils/domain/lock';
import type { LockView, OrderView, PopupView } from '@/utils/messages/views';
import type { PopupScreen } from '../popup-screen';
import { type FakePopupScreen, fakePopupScreen } from './fake-popup-screen';
import { lockOf, popupView } from './samples';

export interface FakePopup {
  view?: Partial<PopupView>;
  /** Orders that a look-up finds. */
  orders?: OrderView[];
  /** The ERP's answer; `undefined` stays in progress forever. */
  answer?: CallAnswer | undefined;
  answers?: Answers;
  screen?: Partial<PopupScreen>;
}

/** A popup screen with these orders and this ERP, without a browser, for tests and the gallery. */
export function fakePopup({ view, orders = [], ...own }: FakePopup): FakePopupScreen {
  const answer = 'answer' in own ? own.answer : ({ outcome: 'locked' } as const);
  const current = popupView(view);
  const locks = new Map<string, LockView>(
    [...current.openQuestions, ...current.underWay, ...current.recent].map((lock) => [lock.requestId, lock]),
  );
  let known = [...orders, ...current.page.orders, ...(current.lastLookUp ? [current.lastLookUp] : [])];
  const screen: FakePopupScreen = fakePopupScreen(
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
        const lock = lockOf(order, subOrderIds, answer, requestId, screen.now() - 814);
        locks.set(requestId, lock);
        known = known.map((one) => (one === order ? remembering(order, lock) : one));
        setTimeout(() => screen.tell({ topic: 'locks', tid }));
        return lock;
      },
      'app/watch-lock': ({ requestId }) => locks.get(requestId) ?? new Fails({ code: 'order-not-found' }),
      'app/mark-handled': ({ requestId, note }) => {
        const lock = locks.get(requestId);
        if (!lock) return new Fails({ code: 'order-not-found' });
        const handled = { ...lock, handled: { at: screen.now(), note } };
        locks.set(requestId, handled);
        return handled;
      },
      'app/open-work': () => ({ hours: 24, locks: [] }),
      'app/open-erp': () => null,
      'app/reopen': ({ requestId }) => {
        const { handled: _, ...lock } = locks.get(requestId) as LockView;
        locks.set(requestId, lock);
        return lock;
      },
      'app/mark-released': ({ requestId, isReleased }) => {
        const { released: _, ...rest } = locks.get(requestId) as LockView;
        const lock = { ...rest, ...(isReleased && { released: { at: screen.now() } }) };
        locks.set(requestId, lock);
        return lock;
      },
      ...own.answers,
    },
    own.screen,
  );
  return screen;
}

/** The order with its lines marked as the background does after the lock. */
function remembering(order: OrderView, lock: LockView): OrderView {
  const { createdAt: at, entry, requestId } = lock;
  const subOrders = order.subOrders?.map((line) => {
    const outcome = callOf(lock, line.id)?.answer?.outcome;
    return outcome ? { ...line, memory: { outcome, at, entry, requestId, handled: false } } : line;
  });
  return { ...order, ...(subOrders && { subOrders }) };
}
