import type { Marks } from '@/utils/locks/memory';
import type { OrderView, Problem, ShopBadge, SubOrderView } from '@/utils/messages/views';
import { tailDiffers } from '@/utils/orders/ids';
import { lockable } from '@/utils/orders/lockable';
import { canBeSameBuyer, mergeBuyer } from '@/utils/orders/nicks';
import type { Buyer, Order, SubOrder } from '@/utils/orders/order';
import type { SeenOrder } from '@/utils/surfaces/contract';
import { buyerName } from './buyer-name';
import { joinSubOrders, type Knowledge, type KnownOrder, type Reading } from './knowledge';
import { compact } from './merge-orders';
import { shopOfOrder } from './shop-of-order';

/** Everything that is known of one order, made into what a screen shows and what a lock may use. */

export interface OrderDeskParts {
  knowledge: Knowledge;
  shops(): Promise<ShopBadge[]>;
  /** Asks the trade API with the session of this shop. */
  askTradeApi(sellerNick: string, tid: string): Promise<Order | Problem>;
  marksOf(tid: string): Promise<Marks>;
  now(): number;
}

/** Where the question comes from. */
export interface OrderQuestion {
  tid: string;
  /** The order as the page of the asking tab shows it now, with the page's shop and active buyer. */
  page?: { order: SeenOrder; sellerNick?: string; buyer?: Buyer };
  /** Chosen in the popup. */
  chosenShop?: string;
}

export interface OrderDesk {
  /** What is known now, without asking anybody. */
  view(question: OrderQuestion): Promise<OrderView>;
  /** All roads: asks the trade API where sub-orders or buyer are not known, or where `fresh` is wanted. */
  read(question: OrderQuestion, fresh?: boolean): Promise<OrderView>;
}

export function createOrderDesk(parts: OrderDeskParts): OrderDesk {
  const view = async (question: OrderQuestion): Promise<OrderView> => {
    const { tid } = question;
    const [known, shops, marks] = await Promise.all([
      parts.knowledge.of(tid),
      parts.shops(),
      parts.marksOf(tid),
    ]);
    return describe(question, { known, shops, marks, now: parts.now() });
  };
  return {
    view,
    async read(question, fresh = false) {
      const before = await view(question);
      if (!fresh && before.subOrders && before.buyer) return before;
      const failure = await askShops(parts, question, before);
      const after = await view(question);
      if (!failure || after.subOrders) return after;
      return isFinal(after.problem) ? after : { ...after, problem: failure };
    },
  };
}

/** Asks the order's shop; where nobody told the shop, every shop with a session until one knows the order. */
async function askShops(
  parts: OrderDeskParts,
  question: OrderQuestion,
  before: OrderView,
): Promise<Problem | undefined> {
  const shops = (await parts.shops()).filter((shop) => shop.configured);
  const told = before.shop?.configured ? before.shop.sellerNick : undefined;
  const isTold = question.page?.sellerNick !== undefined || question.page?.order.sellerNick !== undefined;
  const first = shops.filter((shop) => shop.sellerNick === told);
  const others = isTold ? [] : shops.filter((shop) => shop.sellerNick !== told);
  const candidates = [...first, ...others].filter((shop) => shop.hasSession);
  if (candidates.length === 0) return { code: 'no-session' };
  let failure: Problem | undefined;
  for (const shop of candidates) {
    const answer = await parts.askTradeApi(shop.sellerNick, question.tid);
    if (!isProblem(answer)) {
      await parts.knowledge.keepAnswer(
        { ...answer, sellerNick: answer.sellerNick ?? shop.sellerNick },
        parts.now(),
      );
      return undefined;
    }
    failure ??= answer;
  }
  return failure;
}

/** All that the background knows at this moment. */
interface Facts {
  known: KnownOrder;
  shops: ShopBadge[];
  marks: Marks;
  now: number;
}

function describe(
  { tid, page, chosenShop }: OrderQuestion,
  { known: { tab, api }, shops, marks, now }: Facts,
): OrderView {
  const configured = shops.filter((shop) => shop.configured).map((shop) => shop.sellerNick);
  const told = [page?.order.sellerNick, page?.sellerNick, tab?.order.sellerNick, api?.order.sellerNick];
  const shop = shopOfOrder({ told, chosen: chosenShop, configured });
  const pageReading = page && { order: page.order, at: now };
  const lines = joinSubOrders([
    { road: 'page', reading: pageReading },
    { road: 'tab', reading: tab },
    { road: 'trade-api', reading: api },
  ]);
  const order = newestWins(tid, [tab, api, pageReading]);
  const buyer = joinBuyers(page, tab?.order, api?.order);
  const badge = shopBadge(shops, shop.sellerNick);
  return compact<OrderView>({
    tid,
    sellerNick: shop.sellerNick,
    buyer: buyer.buyer,
    status: order.status,
    createdAt: order.createdAt,
    payment: order.payment,
    shop: badge,
    road: lines?.road,
    readAt: lines?.at,
    subOrders: lines && subOrderViews(order, lines.subOrders, marks),
    problem: ('problem' in shop ? shop.problem : undefined) ?? buyer.problem ?? missing(lines, badge),
    canLookUp: api === undefined && badge?.configured === true && badge.hasSession,
  });
}

/** Field by field: what was read last stands. */
function newestWins(tid: string, readings: (Reading | undefined)[]): Order {
  const oldestFirst = readings.flatMap((one) => one ?? []).sort((a, b) => a.at - b.at);
  return Object.assign({ tid }, ...oldestFirst.map(({ order }) => compact(order)));
}

function missing(lines: unknown, shop: ShopBadge | undefined): Problem | undefined {
  if (lines) return undefined;
  return { code: shop?.hasSession ? 'no-sub-orders' : 'no-session' };
}

/** The page's buyer first; the trade API adds the open uid, and rules out a wrong pairing. */
function joinBuyers(
  page: OrderQuestion['page'],
  tab: Order | undefined,
  api: Order | undefined,
): { buyer?: Buyer; problem?: Problem } {
  const sources = [page?.buyer, page?.order.buyer, tab?.buyer, api?.buyer].flatMap((one) => one ?? []);
  const names = sources.map(buyerName);
  const [first = ''] = names;
  const stranger = names.find((name) => !canBeSameBuyer(name, first));
  if (stranger !== undefined)
    return { buyer: sources[0], problem: { code: 'other-buyer', detail: { buyer: stranger } } };
  return { buyer: sources.reduce<Buyer | undefined>((a, b) => mergeBuyer(a, b), undefined) };
}

function shopBadge(shops: ShopBadge[], sellerNick: string | undefined): ShopBadge | undefined {
  if (sellerNick === undefined) return undefined;
  const known = shops.find((shop) => shop.sellerNick === sellerNick);
  return known ?? { sellerNick, configured: false, color: 4, hasSession: false };
}

function subOrderViews(
  order: Pick<Order, 'tid' | 'status'>,
  lines: SubOrder[],
  { memory, inFlight }: Marks,
): SubOrderView[] {
  return lines.map((line) => {
    const state = lockable(order, line);
    return compact<SubOrderView>({
      ...line,
      blocked: state.lockable ? undefined : state.reason,
      refundAsked: state.lockable && state.refundAsked ? true : undefined,
      memory: memory.get(line.id),
      inFlight: inFlight.has(line.id) || undefined,
      tailDiffers: tailDiffers(order.tid, line.id) || undefined,
    });
  });
}

/** Problems that no further look-up can lift. */
export function isFinal(problem: Problem | undefined): boolean {
  return (
    problem !== undefined &&
    ['no-shop', 'shop-missing', 'shop-unclear', 'other-shop', 'other-buyer'].includes(problem.code)
  );
}

export function isProblem(value: object): value is Problem {
  return 'code' in value;
}
