import { compact } from '@/utils/domain/compact';
import { isOrderId } from '@/utils/domain/ids';
import type { LockEntry, LockedSubOrder, LockPress, LockRecord } from '@/utils/domain/lock';
import { buyerName, canBeSameBuyer, isCipherNick, isMaskedNick } from '@/utils/domain/nicks';
import type { Buyer } from '@/utils/domain/order';
import { isFinal, type Problem } from '@/utils/domain/problem';
import type { LockRequest } from '@/utils/locks/lock-request';
import type { OrderView, SeenLine } from '@/utils/messages/views';
import { sameWords } from '../orders/join-lines';
import { pressProblem } from './press-problem';

/** The last check before a lock: owner, sub-orders, buyer. Then the runner takes over. */

/** A lock that may be made; how its shop makes calls is not part of it. */
export type Wanted = Omit<LockRequest, 'callType'>;

export interface WantedLock {
  requestId: string;
  entry: LockEntry;
  subOrderIds: string[];
  /** Typed by the agent, in the popup only. */
  buyerNick?: string;
  /** The agent's answer for an order that only a message mentions. */
  isChatBuyers?: boolean;
  /** The reason the agent chose. */
  reason?: string;
  /** Who makes a lock for this shop. */
  operatorOf?(sellerNick: string): Promise<string | undefined>;
  /** What the screen showed of the lines: it can only cause the lock to be refused. */
  seen?: SeenLine[];
  /** One call for each line: the press that this one belongs to. */
  press?: LockPress;
}

export interface LockRequestsParts {
  /** The record of an earlier message with this request id. */
  known(requestId: string): Promise<LockRecord | undefined>;
  /** How the shop makes calls, if it can call at all: vault open, host access given. */
  ready(sellerNick: string): Promise<Pick<LockRequest, 'callType'> | Problem>;
  submit(request: LockRequest): Promise<LockRecord | Problem>;
  /** The records of this order. */
  byTid(tid: string): Promise<LockRecord[]>;
  now(): number;
}

/** `viewing`: what the background knows of the order; nothing of it came from the picker. */
export async function requestLock(
  parts: LockRequestsParts,
  viewing: Promise<OrderView>,
  request: WantedLock,
): Promise<LockRecord | Problem> {
  const [view, known] = await Promise.all([viewing, parts.known(request.requestId)]);
  if (known) return known.tid === view.tid ? known : { code: 'internal' };
  const checked = makeRequest(view, request);
  if ('code' in checked) return checked;
  const { press } = request;
  const over = press && pressProblem(press, checked, await parts.byTid(checked.tid), parts.now());
  if (over) return over;
  const [shop, operator] = await Promise.all([
    parts.ready(checked.sellerNick),
    request.operatorOf?.(checked.sellerNick),
  ]);
  if ('code' in shop) return shop;
  return parts.submit({ ...checked, ...(operator && { operator }), callType: shop.callType });
}

export function makeRequest(view: OrderView, request: WantedLock): Wanted | Problem {
  if (view.problem && isFinal(view.problem)) return view.problem;
  if (!view.sellerNick || !view.shop?.configured) return { code: 'shop-unclear' };
  const ids = [...new Set(request.subOrderIds)];
  const wrong = selectionProblem(view, ids) ?? changeProblem(view, ids, request.seen);
  if (wrong) return wrong;
  const buyer = buyerForCall(view.buyer, request.buyerNick);
  if ('code' in buyer) return ownerProblem(view) ?? buyer;
  if (isContradicted(view, request)) return { code: 'other-buyer', detail: { buyer: buyerName(buyer) } };
  return compact<Wanted>({
    requestId: request.requestId,
    entry: request.entry,
    sellerNick: view.sellerNick,
    tid: view.tid,
    buyer,
    subOrders: ids.map((id) => lockedSubOrder(view, id)),
    orderSize: view.subOrders?.length,
    reason: request.reason?.trim() || undefined,
    press: request.press,
  });
}

/** If the order is known, every id must belong to it and be lockable; otherwise it must at least be an id. */
function selectionProblem(view: OrderView, ids: string[]): Problem | undefined {
  if (ids.length === 0) return { code: 'nothing-selected' };
  for (const id of ids) {
    const line = view.subOrders?.find((each) => each.id === id);
    if (view.subOrders ? !line || line.blocked : !isOrderId(id))
      return { code: 'not-of-order', detail: { id } };
    if (line?.inFlight) return { code: 'in-flight' };
  }
  return undefined;
}

/** The platform or the page may have changed between the screen and the confirm: the agent has not agreed to that. */
function changeProblem(view: OrderView, ids: string[], seen: SeenLine[] = []): Problem | undefined {
  const isSame = ids.every((id) => {
    const before = seen.find((line) => line.id === id);
    const line = view.subOrders?.find((each) => each.id === id);
    return !before || !line || showsTheSame(before, line);
  });
  return isSame ? undefined : { code: 'order-changed' };
}

/** What was not known when it was shown may be known by now. */
function showsTheSame(before: SeenLine, now: SeenLine): boolean {
  const isSame = <T>(a: T | undefined, b: T | undefined) => a === undefined || a === b;
  return (
    sameWords(before.title, now.title) &&
    isSame(before.sku, now.sku) &&
    isSame(before.price, now.price) &&
    isSame(before.quantity, now.quantity)
  );
}

/**
 * `buyerNick` is required by the API page. A masked or ciphertext nick is sent only together with the open uid that the
 * trade API gave for this very order; otherwise the agent is asked.
 */
function buyerForCall(known: Buyer | undefined, typed: string | undefined): Buyer | Problem {
  if (known?.nick) return compact({ nick: known.nick, openUid: known.openUid });
  const masked = known?.maskedNick;
  const name = typed?.trim();
  if (name && !isMaskedNick(name)) {
    if (masked && !canBeSameBuyer(masked, name)) return { code: 'other-buyer', detail: { buyer: masked } };
    return compact({ nick: name, maskedNick: masked, openUid: known?.openUid });
  }
  if (masked && known?.openUid) return { maskedNick: masked, openUid: known.openUid };
  if (!masked || isCipherNick(masked)) return { code: 'no-buyer' };
  return { code: 'masked-nick', detail: { nick: masked } };
}

/** If the owner is not known, the conversation's buyer is not assumed: the agent has to say whose order it is. */
function ownerProblem({ mention }: OrderView): Problem | undefined {
  const isOpen = mention?.sign === 'other-tail' || mention?.sign === 'no-tail';
  return isOpen ? { code: 'owner-unknown', detail: { buyer: mention.chatBuyer } } : undefined;
}

/**
 * The agent has answered, and meanwhile the platform has named another owner: the agent has not confirmed a lock for
 * that owner.
 */
function isContradicted({ mention, buyer }: OrderView, { isChatBuyers, buyerNick }: WantedLock): boolean {
  if (mention?.sign !== 'told') return false;
  const isOtherName = buyerNick !== undefined && !canBeSameBuyer(buyerNick, buyerName(buyer ?? {}));
  return isOtherName || (isChatBuyers === true && !mention.isTheirs);
}

function lockedSubOrder(view: OrderView, id: string): LockedSubOrder {
  const line = view.subOrders?.find((each) => each.id === id);
  return compact({
    id,
    title: line?.title,
    sku: line?.sku,
    quantity: line?.quantity,
    price: line?.price,
    picUrl: line?.picUrl,
  });
}
