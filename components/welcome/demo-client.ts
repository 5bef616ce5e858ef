import type { PickerScreen } from '@/components/picker/picker-screen';
import type { CallAnswer, Outcome } from '@/utils/domain/lock';
import type { WelcomeTexts } from '@/utils/i18n/welcome';
import type { News } from '@/utils/messages/news';
import type { MessageIn, MessageName, Reply } from '@/utils/messages/protocol';
import type { LockView, OrderView } from '@/utils/messages/views';

/**
 * The background of the sample chat, in this page's memory: it makes no call, keeps no record and notifies no other
 * page.
 */

interface Parts {
  order: OrderView;
  t: WelcomeTexts;
  /** The answer of the sample ERP. */
  outcome(): Outcome;
  now(): number;
  newRequestId(): string;
  after(ms: number, run: () => void): void;
  copy(text: string): Promise<boolean>;
  /** Puts a reply into the sample chat's input. */
  fill(text: string): void;
  afterRelease(run: () => void): void;
  close(): void;
}

/** The response time of a fast ERP. */
const ANSWER_MS = 900;
/** The displayed wait for an answer that never arrived. */
const DEADLINE_MS = 45_000;

export function createDemoClient(parts: Parts): PickerScreen {
  const listeners = new Set<(news: News) => void>();
  let lock: LockView | undefined;

  const answer = (): void => {
    if (!lock) return;
    lock = ended(lock, answerOf(parts.outcome(), parts.t), parts.now());
    for (const listener of listeners)
      listener({ kind: 'order-lock-news', topic: 'locks', tid: parts.order.tid });
  };

  const replies: { [N in MessageName]?: (body: MessageIn<N>) => unknown } = {
    'picker/read-order': () => parts.order,
    'picker/lock': (body) => {
      lock = begun(parts, body);
      parts.after(ANSWER_MS, answer);
      return lock;
    },
    'picker/watch-lock': () => lock,
    'picker/mark-handled': ({ note }) => {
      if (lock) lock = { ...lock, handled: { at: parts.now(), note } };
      return lock;
    },
    'picker/has-chat-input': () => true,
    'picker/fill-chat': ({ text }) => {
      parts.close();
      parts.fill(text);
      return true;
    },
  };

  return {
    async send(name, body) {
      const value = replies[name]?.(body as never);
      // Actions that lead out of a chat do nothing here.
      return (
        value === undefined ? { ok: false, problem: { code: 'no-answer' } } : { ok: true, value }
      ) as Reply<never>;
    },
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onOutdated: () => () => {},
    afterRelease: parts.afterRelease,
    now: parts.now,
    newRequestId: parts.newRequestId,
    copy: parts.copy,
    openOther: () => {},
    lockIsOut: () => {},
    close: parts.close,
  };
}

function begun(
  { order, outcome, now }: Parts,
  { requestId, subOrderIds }: MessageIn<'picker/lock'>,
): LockView {
  return {
    requestId,
    entry: 'picker',
    sellerNick: order.sellerNick ?? '',
    tid: order.tid,
    buyer: order.buyer ?? {},
    subOrders: (order.subOrders ?? []).filter(({ id }) => subOrderIds.includes(id)),
    orderSize: order.subOrders?.length,
    callType: outcome() === 'accepted' ? 'asynchronous' : 'synchronous',
    createdAt: now(),
    calls: [{ subOrderIds, state: 'sending', sentAt: now(), attempts: 1 }],
    meanings: {},
  };
}

function ended(lock: LockView, answer: CallAnswer, now: number): LockView {
  const calls = lock.calls.map((call) => {
    const sentAt = answer.outcome === 'unknown' ? now - DEADLINE_MS : call.sentAt;
    return { ...call, sentAt, endedAt: now, state: 'done' as const, answer };
  });
  return { ...lock, calls };
}

function answerOf(outcome: Outcome, { words }: WelcomeTexts): CallAnswer {
  const message = words[outcome];
  switch (outcome) {
    case 'refused':
      return { outcome, code: '1004', message };
    case 'rejected':
      return { outcome, code: '11', message };
    case 'unknown':
      return { outcome, unknownReason: 'no-answer' };
    default:
      return { outcome };
  }
}
