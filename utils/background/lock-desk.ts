import type { LockWish } from '@/utils/locks/wish';
import type { OrderView, Problem } from '@/utils/messages/views';
import { isOrderId } from '@/utils/orders/ids';
import type { LockEntry, LockedSubOrder, LockRecord } from '@/utils/orders/lock';
import { canBeSameBuyer, isMaskedNick } from '@/utils/orders/nicks';
import type { Buyer } from '@/utils/orders/order';
import { compact } from './merge-orders';
import { isFinal } from './order-desk';

/** The last check before a lock: whose order, which sub-orders, which buyer. Then the runner has it. */

/** A lock that may be made, but for how its shop makes calls. */
export type Wanted = Omit<LockWish, 'callType'>;

export interface LockRequest {
  requestId: string;
  entry: LockEntry;
  subOrderIds: string[];
  /** Typed by the agent, in the popup only. */
  buyerNick?: string;
}

export interface LockDeskParts {
  /** The record of an earlier message with this request id. */
  known(requestId: string): Promise<LockRecord | undefined>;
  /** How the shop makes calls, if it can call at all: vault open, host access given. */
  ready(sellerNick: string): Promise<Pick<LockWish, 'callType'> | Problem>;
  submit(wish: LockWish): Promise<LockRecord | Problem>;
}

/** `viewing`: what the background holds of the order; nothing of it came from the picker. */
export async function requestLock(
  parts: LockDeskParts,
  viewing: Promise<OrderView>,
  request: LockRequest,
): Promise<LockRecord | Problem> {
  const [view, known] = await Promise.all([viewing, parts.known(request.requestId)]);
  if (known) return known.tid === view.tid ? known : { code: 'internal' };
  const wish = makeWish(view, request);
  if ('code' in wish) return wish;
  const shop = await parts.ready(wish.sellerNick);
  return 'code' in shop ? shop : parts.submit({ ...wish, callType: shop.callType });
}

export function makeWish(view: OrderView, request: LockRequest): Wanted | Problem {
  if (view.problem && isFinal(view.problem)) return view.problem;
  if (!view.sellerNick || !view.shop?.configured) return { code: 'shop-unclear' };
  const ids = [...new Set(request.subOrderIds)];
  const wrong = selectionProblem(view, ids);
  if (wrong) return wrong;
  const buyer = buyerForCall(view.buyer, request.buyerNick);
  if ('code' in buyer) return buyer;
  return compact<Wanted>({
    requestId: request.requestId,
    entry: request.entry,
    sellerNick: view.sellerNick,
    tid: view.tid,
    buyer,
    subOrders: ids.map((id) => lockedSubOrder(view, id)),
    orderSize: view.subOrders?.length,
  });
}

/** Where the order is known, every id must belong to it and be lockable; else it must at least be an id. */
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

/**
 * `buyerNick` is required by the API page. A masked nick goes out only beside the open uid that the trade API gave
 * for this very order; otherwise the agent is asked (design section 4.5).
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
  return masked ? { code: 'masked-nick', detail: { nick: masked } } : { code: 'no-buyer' };
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
