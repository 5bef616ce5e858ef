import type { ShopView } from '@/utils/messages/views';
import { foreignOrigin } from '../shops/gateway-hosts';

/** A shop's own host, for which the browser was asked, and what needs it. */
export interface OwnHost {
  /** Match pattern, as `permissions` takes it. */
  origin: string;
  /** For display; with `http://` if nothing encrypts it. */
  name: string;
  /** Shops whose locks, and whose look-ups, are sent there. */
  locks: string[];
  lookUps: string[];
}

/** Every host outside the platform that a shop uses, without duplicates. */
export function ownHosts(shops: readonly ShopView[]): OwnHost[] {
  const hosts = new Map<string, OwnHost>();
  const note = (what: 'locks' | 'lookUps', address: string, sellerNick: string): void => {
    const origin = foreignOrigin(address);
    if (!origin) return;
    const host = hosts.get(origin) ?? { origin, name: nameOf(origin), locks: [], lookUps: [] };
    host[what].push(sellerNick);
    hosts.set(origin, host);
  };
  for (const { sellerNick, gatewayUrl, topUrl } of shops) {
    note('locks', gatewayUrl, sellerNick);
    note('lookUps', topUrl, sellerNick);
  }
  return [...hosts.values()];
}

export function shopsOf({ locks, lookUps }: OwnHost): string[] {
  return [...new Set([...locks, ...lookUps])];
}

function nameOf(origin: string): string {
  return origin.replace(/^https:\/\/|\/\*$/g, '');
}
