import { isFinal, type Problem } from '@/utils/domain/problem';
import type { Marks } from '@/utils/locks/memory';
import type { OrderView } from '@/utils/messages/views';
import type { LookUpLimit } from '../handlers/look-up-limit';
import { describeOrder } from './describe-order';
import type { OrderQuestion } from './order-question';
import { type Asking, createPlatform, type PlatformParts } from './platform';

/** Joins everything known of one order into what a screen shows and what a lock may use. */

interface OrderResolverParts extends PlatformParts {
  marksOf(tid: string): Promise<Marks>;
  limit: LookUpLimit;
  /** Calls `run` after `ms`; returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
  /** The platform has answered, and screens that show this order have not been notified yet. */
  onAnswer(tid: string): void;
}

/** Who asks. */
interface Asker {
  /** `agent`: the agent has pressed something. `screen`: it shows the order, and something may have changed. */
  by: 'agent' | 'screen';
  /** The tab or view it is asked from. */
  source: string;
  /** Even if the last answer is recent. */
  fresh?: boolean;
}

export interface OrderResolver {
  /** What is known now, without a request. */
  view(question: OrderQuestion): Promise<OrderView>;
  /**
   * From all sources. For an agent the platform is asked unless its answer is recent; for a screen only if sub-orders
   * or buyer are not known. What is already known is held back for 2 s at most.
   */
  read(question: OrderQuestion, asker: Asker): Promise<OrderView>;
  /** Right before a lock: with the answer of the platform, if it arrives within 2 s of the question. */
  confirm(question: OrderQuestion, source: string): Promise<OrderView>;
}

/** How long a confirm, or rows that could be shown, wait for the platform. */
export const PATIENCE_MS = 2_000;

export function createOrderResolver(parts: OrderResolverParts): OrderResolver {
  const platform = createPlatform(parts);

  const view = async (question: OrderQuestion): Promise<OrderView> => {
    const { tid } = question;
    const [known, shops, marks] = await Promise.all([parts.cache.of(tid), parts.shops(), parts.marksOf(tid)]);
    const order = describeOrder(question, { known, shops, marks, now: parts.now() });
    const isLate = order.check && platform.asking(tid);
    return isLate ? { ...order, check: { ...order.check, state: 'asking', isDue: true } } : order;
  };

  const isWorthAsking = async (order: OrderView, { by, source, fresh }: Asker): Promise<boolean> => {
    const { check } = order;
    // The outcome is reported even if no shop can be asked.
    if (by === 'agent') return fresh || check?.isDue || (!isKnown(order) && check?.state !== 'answered');
    if (isKnown(order) || (check && check.state !== 'wanted')) return false;
    return check === undefined || parts.limit.take(source);
  };

  /** Resolves once it is answered, or `ms` after it was asked; screens are then notified when the answer arrives. */
  const wait = async ({ since, answered }: Asking, tid: string, ms: number): Promise<Problem | undefined> => {
    if (ms === Number.POSITIVE_INFINITY) return answered;
    let callOff = (): void => {};
    const late = new Promise<'late'>((resolve) => {
      callOff = parts.after(Math.max(0, ms - Math.max(0, parts.now() - since)), () => resolve('late'));
    });
    const end = await Promise.race([answered, late]);
    callOff();
    if (end !== 'late') return end;
    void answered.then((failure) => failure ?? parts.onAnswer(tid));
    return undefined;
  };

  const ask = async (question: OrderQuestion, before: OrderView, ms: number): Promise<OrderView> => {
    const failure = await wait(platform.ask(question, before), question.tid, ms);
    const after = await view(question);
    if (!failure || after.subOrders) return after;
    return isFinal(after.problem) ? after : { ...after, problem: failure };
  };

  return {
    view,
    async read(question, asker) {
      if (asker.by === 'agent') await parts.limit.gesture(asker.source);
      const before = await view(question);
      if (!(await isWorthAsking(before, asker))) return before;
      return ask(question, before, before.subOrders ? PATIENCE_MS : Number.POSITIVE_INFINITY);
    },
    async confirm(question, source) {
      await parts.limit.gesture(source);
      const before = await view(question);
      if (!before.check?.isDue) return before;
      const after = await ask(question, before, PATIENCE_MS);
      if (after.check?.state === 'answered') parts.onAnswer(question.tid);
      return after;
    },
  };
}

/**
 * With a session, the platform's answer on the owner of a mentioned order takes precedence over matching last digits.
 */
function isKnown({ subOrders, buyer, mention }: OrderView): boolean {
  return subOrders !== undefined && buyer !== undefined && (!mention || mention.sign === 'told');
}
