import type { Buyer } from '@/utils/orders/order';

/** The name to compare buyers by: the full one where known. */
export function buyerName(buyer: Buyer): string {
  return buyer.nick ?? buyer.maskedNick ?? '';
}
