import { useMemo } from 'preact/hooks';
import { type LockControl, type LockDoor, useLock } from '@/components/order/useLock';
import type { LockView, OrderView } from '@/utils/messages/views';
import { useHost } from './host';
import { isFullNick } from './NickField';
import { useDesk } from './useDesk';

/** The lock of one order, asked for from this view; or one of before that is looked at. */
export function useOrderLock(
  { tid, sellerNick, buyer }: Pick<OrderView, 'tid' | 'sellerNick' | 'buyer'>,
  before?: LockView,
): LockControl {
  const { send, onNews, newRequestId, entry } = useHost();
  const { shop, nickOf } = useDesk();
  const typed = nickOf(tid);
  const buyerNick = isFullNick(typed) ? typed.trim() : buyer?.nick;
  const chosen = sellerNick ?? shop;
  const door = useMemo(
    (): LockDoor => ({
      lock: (wish) => send('app/lock', { ...wish, tid, entry, sellerNick: chosen, buyerNick }),
      watch: (requestId) => send('app/watch-lock', { requestId }),
      markHandled: (requestId, note) => send('app/mark-handled', { requestId, note }),
      onNews,
      newRequestId,
    }),
    [send, onNews, newRequestId, entry, tid, chosen, buyerNick],
  );
  return useLock(door, before);
}
