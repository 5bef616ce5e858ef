import { sameAccount } from '@/utils/domain/nicks';
import type { Order } from '@/utils/domain/order';
import type { Problem, ProblemCode } from '@/utils/domain/problem';
import type { OrderView, ShopBadge } from '@/utils/messages/views';
import type { OrderCache } from './order-cache';
import type { OrderQuestion } from './order-question';

/** Asks the platform about orders, one question at a time for each of them, and keeps the answers. */

export interface PlatformParts {
  cache: OrderCache;
  shops(): Promise<ShopBadge[]>;
  /** Asks the trade API with the session of this shop. */
  askTradeApi(sellerNick: string, tid: string): Promise<Order | Problem>;
  now(): number;
}

export interface Asking {
  /** Epoch ms at which the question was sent. */
  since: number;
  /** Never rejects. Resolves with the reason if no shop gave the order. */
  answered: Promise<Problem | undefined>;
}

export interface Platform {
  ask(question: OrderQuestion, before: OrderView): Asking;
  /** A question about this order that has not been answered yet. */
  asking(tid: string): Asking | undefined;
}

export function createPlatform(parts: PlatformParts): Platform {
  const open = new Map<string, Asking>();
  return {
    ask(question, before) {
      const { tid } = question;
      const already = open.get(tid);
      if (already) return already;
      const answered = askShops(parts, question, before)
        .catch((): Problem => ({ code: 'internal' }))
        .finally(() => open.delete(tid));
      const asking = { since: parts.now(), answered };
      open.set(tid, asking);
      return asking;
    },
    asking: (tid) => open.get(tid),
  };
}

/** No shop was asked: as soon as that is fixed, the question is worth asking. */
const NOT_ASKED: readonly ProblemCode[] = [
  'no-session',
  'vault-closed',
  'sign-method-weak',
  'passphrase-required',
  'shop-missing',
  'no-access',
];

/**
 * The shops that can be asked: the page's; if the page names none, the one that other sources name, then every shop.
 */
export function shopsToAsk(
  { page }: OrderQuestion,
  shops: ShopBadge[],
  known: string | undefined,
): ShopBadge[] {
  const told = page?.order.sellerNick ?? page?.sellerNick;
  const name = told ?? known;
  const withSession = shops.filter((shop) => shop.configured && shop.hasSession);
  const isNamed = ({ sellerNick }: ShopBadge) => name !== undefined && sameAccount(sellerNick, name);
  const first = withSession.filter(isNamed);
  return told === undefined ? [...first, ...withSession.filter((shop) => !isNamed(shop))] : first;
}

/** Asks one shop after the other until one knows the order. */
async function askShops(
  parts: PlatformParts,
  question: OrderQuestion,
  before: OrderView,
): Promise<Problem | undefined> {
  const { tid } = question;
  const candidates = shopsToAsk(question, await parts.shops(), before.shop?.sellerNick);
  if (candidates.length === 0) return { code: 'no-session' };
  let failure: Problem | undefined;
  for (const shop of candidates) {
    const answer = await parts.askTradeApi(shop.sellerNick, tid);
    if (!isProblem(answer)) {
      const order = { ...answer, sellerNick: answer.sellerNick ?? shop.sellerNick };
      await parts.cache.keepAnswer(order, parts.now());
      return undefined;
    }
    failure ??= answer;
  }
  if (failure && !NOT_ASKED.includes(failure.code)) await parts.cache.keepFailure(tid, failure, parts.now());
  return failure;
}

export function isProblem(value: object): value is Problem {
  return 'code' in value;
}
