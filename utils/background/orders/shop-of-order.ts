import { sameAccount } from '@/utils/domain/nicks';
import type { Problem } from '@/utils/domain/problem';

/**
 * Which shop an order is locked for. Another shop's key is never used. If the order's shop is not known: the agent's
 * choice (popup), or the only shop there is, or none.
 */

export interface ShopQuestion {
  /** From page, tab or trade API; all known values must agree. */
  told: (string | undefined)[];
  /** Chosen in the popup: used only if no source names the shop. */
  chosen?: string;
  configured: string[];
}

type ShopAnswer = { sellerNick: string } | { problem: Problem; sellerNick?: string };

export function shopOfOrder({ told, chosen, configured }: ShopQuestion): ShopAnswer {
  const names = told.flatMap((name) => name || []);
  const name = names[0];
  if (configured.length === 0) return { problem: { code: 'no-shop' }, sellerNick: name };
  const other = names.find((each) => !sameAccount(each, name ?? each));
  if (other) return { problem: { code: 'other-shop', detail: { shop: other } }, sellerNick: other };
  if (name) return configuredShop(name, configured);
  const only = configured.length === 1 ? configured[0] : undefined;
  const pick = configured.find((each) => chosen && sameAccount(each, chosen)) ?? only;
  return pick ? { sellerNick: pick } : { problem: { code: 'shop-unclear' } };
}

function configuredShop(name: string, configured: string[]): ShopAnswer {
  const match = configured.find((each) => sameAccount(each, name));
  if (!match) {
    const detail = { shop: name, configured: configured.join('、') };
    return { problem: { code: 'shop-missing', detail }, sellerNick: name };
  }
  return { sellerNick: match };
}
