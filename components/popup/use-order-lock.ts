import { useMemo, useRef } from 'preact/hooks';
import { type LocksControl, useLocks } from '@/components/order/each-line/use-locks';
import { knownLines } from '@/components/order/known-lines';
import { seenLines } from '@/components/order/seen-lines';
import type { LockClient } from '@/components/order/use-lock';
import type { LockView, OrderView } from '@/utils/messages/views';
import { isFullNick } from './nick-field';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';

/** The lock of one order: requested in this view, or a past one opened again. */
export function useOrderLock(
  order: Pick<OrderView, 'tid' | 'sellerNick' | 'buyer' | 'subOrders' | 'mention'>,
  before?: LockView,
): LocksControl {
  const { tid, sellerNick, buyer, mention } = order;
  const shown = useRef(order);
  shown.current = order;
  const { send, entry } = usePopupScreen();
  const { shop, nickOf, view } = usePopupState();
  const shops = useRef(view?.shops);
  shops.current = view?.shops;
  const typed = nickOf(tid);
  // For a mentioned order the background knows the owner, or the agent has answered.
  const told = mention && mention.sign !== 'answered' ? undefined : buyer?.nick;
  const buyerNick = isFullNick(typed) ? typed.trim() : told;
  const chosen = sellerNick ?? shop;
  const client = useMemo(
    (): LockClient => ({
      lock: (request) => {
        // A past lock shows its order as it was then.
        const seen = before ? [] : seenLines(shown.current, request.subOrderIds);
        const more = seen.length > 0 && { seen };
        return send('app/lock', { ...request, ...more, tid, entry, sellerNick: chosen, buyerNick });
      },
      watch: (requestId) => send('app/watch-lock', { requestId }),
      lines: (ids) => knownLines((before ?? shown.current).subOrders, ids),
      isPerLine: () => shops.current?.find((one) => one.sellerNick === chosen)?.callPerLine === true,
      markHandled: (requestId, note) => send('app/mark-handled', { requestId, note }),
      reopen: (requestId) => send('app/reopen', { requestId }),
      markReleased: (requestId, isReleased) => send('app/mark-released', { requestId, isReleased }),
    }),
    [send, entry, tid, chosen, buyerNick, before],
  );
  return useLocks(client, before);
}
