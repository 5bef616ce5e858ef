import { visible } from '@/utils/orders/ids';
import { isMaskedNick, mainAccount } from '@/utils/orders/nicks';
import type { Buyer } from '@/utils/orders/order';

/**
 * A shown name as buyer: the main account of `主账号:子账号`; masked names are kept apart. Undefined for nothing, and for
 * what is no name (a text whose bytes were read wrongly holds U+FFFD).
 */
export function buyerOf(shown: string | null | undefined): Buyer | undefined {
  const name = mainAccount(visible(shown ?? '').replace(/\s+/g, ' '));
  if (name === '' || name.length > 100 || name.includes('\ufffd')) return undefined;
  return isMaskedNick(name) ? { maskedNick: name } : { nick: name };
}

export function shownName(buyer: Buyer | undefined): string | undefined {
  return buyer?.nick ?? buyer?.maskedNick;
}
