import { compact } from '@/utils/domain/compact';
import { tailDiffers } from '@/utils/domain/ids';
import { lockable } from '@/utils/domain/lockable';
import { buyerName, canBeSameBuyer, mergeBuyer } from '@/utils/domain/nicks';
import type { Buyer, Order } from '@/utils/domain/order';
import type { Problem } from '@/utils/domain/problem';
import type { Marks } from '@/utils/locks/memory';
import type { OrderView, PlatformCheck, ShopBadge, SubOrderView } from '@/utils/messages/views';
import { differingNames } from './buyer-name';
import { type JoinedLine, joinLines } from './join-lines';
import { ownerByPage, ownerOf } from './mention';
import type { KnownOrder, Reading } from './order-cache';
import type { OrderQuestion } from './order-question';
import { shopsToAsk } from './platform';
import { shopOfOrder } from './shop-of-order';

/** Everything known of one order, joined into what a screen shows. The trade API takes precedence. */

export interface Facts {
  known: KnownOrder;
  shops: ShopBadge[];
  marks: Marks;
  now: number;
}

/** How long an answer of the trade API counts as current. */
const CURRENT_MS = 60_000;
/** How long after a failure no automatic look-up is made. */
const FAILED_MS = 10_000;

export function describeOrder(question: OrderQuestion, facts: Facts): OrderView {
  const { tid, page, chosenShop, isChatBuyers } = question;
  const { known, shops, marks, now } = facts;
  const { tab, api } = known;
  const configured = shops.filter((shop) => shop.configured).map((shop) => shop.sellerNick);
  const told = [
    page?.order.sellerNick,
    page?.sellerNick,
    !api && tab?.order.sellerNick,
    api?.order.sellerNick,
  ];
  const shop = shopOfOrder({ told: told.map((name) => name || undefined), chosen: chosenShop, configured });
  const ofPage = page && { order: page.order, at: now, seq: Number.MAX_SAFE_INTEGER };
  const isCurrent = isYoung(api, now, CURRENT_MS);
  const joined = joinLines({ page: ofPage, tab, api, isCurrent });
  const order = joinOrder(tid, { page: ofPage, tab, api, isCurrent });
  const buyer = joinBuyers(page, tab?.order, api?.order);
  const owner = ownerOf(page, buyer.buyer, isChatBuyers);
  const badge = shopBadge(shops, shop.sellerNick);
  return compact<OrderView>({
    tid,
    sellerNick: shop.sellerNick,
    buyer: owner.buyer,
    mention: owner.mention,
    status: order.status,
    createdAt: order.createdAt,
    payment: order.payment,
    shop: badge,
    source: joined?.source,
    readAt: joined?.at,
    subOrders: joined && subOrderViews(order, joined.lines, marks),
    problem: ('problem' in shop ? shop.problem : undefined) ?? buyer.problem ?? missing(joined, badge),
    canLookUp: api === undefined && badge?.configured === true && badge.hasSession,
    check: shopsToAsk(question, shops, shop.sellerNick).length > 0 ? checkOf(facts) : undefined,
  });
}

/** The result of asking the platform. */
function checkOf({ known: { api, failed }, now }: Facts): PlatformCheck {
  const state = failed ? 'failed' : api ? 'answered' : 'wanted';
  const isDue = !isYoung(api, now, CURRENT_MS) && !isYoung(failed, now, FAILED_MS);
  return compact<PlatformCheck>({ state, isDue, problem: failed?.problem });
}

/** A clock that was set back makes nothing recent. */
function isYoung(event: { at: number } | undefined, now: number, ms: number): boolean {
  return event !== undefined && now >= event.at && now - event.at < ms;
}

type Sources = Record<'page' | 'tab' | 'api', Reading | undefined> & { isCurrent: boolean };

/** Field by field: the latest reading wins, except for unchanging facts from the trade API. */
function joinOrder(tid: string, { page, tab, api, isCurrent }: Sources): Order {
  const oldestFirst = [tab, api, page].flatMap((one) => one ?? []).sort((a, b) => a.seq - b.seq);
  const newest: Order = Object.assign({ tid }, ...oldestFirst.map(({ order }) => compact(order)));
  if (!api) return newest;
  const { status, ...lasting } = compact(api.order);
  return { ...newest, ...lasting, ...(isCurrent && status && { status }) };
}

function missing(lines: unknown, shop: ShopBadge | undefined): Problem | undefined {
  if (lines) return undefined;
  return { code: shop?.hasSession ? 'no-sub-orders' : 'no-session' };
}

/**
 * The page's buyer, and the open uid that the trade API adds. The API and the other tabs rule out a wrong pairing; if
 * these two contradict each other, the API counts.
 */
function joinBuyers(
  page: OrderQuestion['page'],
  tab: Order | undefined,
  api: Order | undefined,
): { buyer?: Buyer; problem?: Problem } {
  const sure = [ownerByPage(page), page?.order.buyer, api?.buyer].flatMap((one) => one ?? []);
  const ofTab = [tab?.buyer].flatMap((one) => one ?? []).filter((one) => canBeSame(one, api?.buyer));
  const all = [...sure, ...ofTab];
  const differing = differingNames(all.map(buyerName));
  if (differing) {
    const [first] = all;
    const stranger = differing.find((name) => first && !canBeSameBuyer(name, buyerName(first)));
    return { buyer: first, problem: { code: 'other-buyer', detail: { buyer: stranger ?? differing[1] } } };
  }
  return { buyer: all.reduce<Buyer | undefined>((a, b) => mergeBuyer(a, b), undefined) };
}

function canBeSame(a: Buyer, b: Buyer | undefined): boolean {
  return b === undefined || canBeSameBuyer(buyerName(a), buyerName(b));
}

function shopBadge(shops: ShopBadge[], sellerNick: string | undefined): ShopBadge | undefined {
  if (sellerNick === undefined) return undefined;
  const known = shops.find((shop) => shop.sellerNick === sellerNick);
  return known ?? { sellerNick, configured: false, color: 4, hasSession: false };
}

function subOrderViews(
  order: Pick<Order, 'tid' | 'status'>,
  lines: JoinedLine[],
  { memory, inFlight, unsent }: Marks,
): SubOrderView[] {
  return lines.map(({ isUnexpectedHost, ...line }) => {
    const state = lockable(order, line);
    return compact<SubOrderView>({
      ...line,
      blocked: isUnexpectedHost ? 'not-of-order' : state.lockable ? undefined : state.reason,
      refundAsked: !isUnexpectedHost && state.lockable && state.refundAsked ? true : undefined,
      stateUnknown: !isUnexpectedHost && state.lockable && state.stateUnknown ? true : undefined,
      memory: memory.get(line.id),
      inFlight: inFlight.has(line.id) || undefined,
      unsent: (state.lockable && unsent.has(line.id)) || undefined,
      tailDiffers: tailDiffers(order.tid, line.id) || undefined,
    });
  });
}
