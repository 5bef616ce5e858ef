import { bareNick, isMaskedNick } from '@/utils/orders/nicks';
import type { Buyer } from '@/utils/orders/order';

/** A shown name as buyer: masked names are kept apart. Undefined for nothing, and for what is no name. */
export function buyerOf(shown: string | null | undefined): Buyer | undefined {
  const name = bareNick((shown ?? '').replace(/\s+/g, ' '));
  if (name === '' || name.length > 100) return undefined;
  return isMaskedNick(name) ? { maskedNick: name } : { nick: name };
}
