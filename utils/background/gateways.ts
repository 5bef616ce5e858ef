import type { Browser } from 'webextension-polyfill';
import type { Sending } from '@/utils/locks/runner';
import type { Problem } from '@/utils/messages/views';
import type { LockCall, LockRecord } from '@/utils/orders/lock';
import type { Order } from '@/utils/orders/order';
import { createQimenClient } from '@/utils/qimen/client';
import { type ConnectionTester, createConnectionTester } from '@/utils/qimen/connection-test';
import { createDoor, type Door } from '@/utils/qimen/door';
import type { CallResult } from '@/utils/qimen/result';
import { createSessionRule } from '@/utils/qimen/session-rule';
import type { Credentials } from '@/utils/qimen/settings';
import type { Shop } from '@/utils/shops/shop';
import { createTradeClient } from '@/utils/trade/fullinfo';

/** Every call to a gateway, with the shop's credentials of this moment. */
export interface Gateways {
  /** The shop, if a call of it could leave now; else why not. */
  ready(sellerNick: string): Promise<Shop | Problem>;
  /** Resolves once the browser lets a request to the shop's gateway out. */
  free(sellerNick: string): Promise<void>;
  lock(record: LockRecord, call: LockCall, sending: Sending): Promise<CallResult>;
  readOrder(sellerNick: string, tid: string): Promise<Order | Problem>;
  tester: ConnectionTester;
}

export interface GatewayParts {
  browser: Browser;
  fetch: typeof fetch;
  now(): number;
  shops: {
    list(): Promise<Shop[]>;
    get(sellerNick: string): Promise<Shop | undefined>;
    credentials(sellerNick: string): Promise<Credentials | Problem>;
    ready(sellerNick: string): Promise<Shop | Problem>;
  };
}

export function createGateways(parts: GatewayParts): Gateways {
  const door = doorOf(parts);
  const { now, shops } = parts;
  const client = { door, now, skew: () => 0 };
  const trade = createTradeClient(client);

  return {
    async ready(sellerNick) {
      const shop = await shops.ready(sellerNick);
      if ('code' in shop) return shop;
      const url = new URL(shop.gatewayUrl);
      const isOpen = await hasAccess(parts.browser, url);
      return isOpen ? shop : { code: 'no-access', detail: { host: url.hostname, origin: originOf(url) } };
    },
    async free(sellerNick) {
      const shop = await shops.get(sellerNick).catch(() => undefined);
      await (shop && door.free(shop.gatewayUrl));
    },
    async lock(record, { subOrderIds }, { signal, skewMs, onDisk }) {
      const [shop, credentials] = await Promise.all([
        shops.get(record.sellerNick),
        shops.credentials(record.sellerNick),
      ]);
      if (!shop || 'code' in credentials) return notSent(shop ? 'vault-closed' : 'shop-gone');
      const { buyer, sellerNick, tid } = record;
      const buyerNick = buyer.nick ?? buyer.maskedNick ?? '';
      const call = {
        settings: shop,
        credentials,
        sellerNick,
        tid,
        subOrderIds,
        buyerNick,
        buyerOpenUid: buyer.openUid,
      };
      return createQimenClient({ door, now, skew: () => skewMs }).intercept(call, signal, onDisk);
    },
    async readOrder(sellerNick, tid) {
      const [shop, credentials] = await Promise.all([shops.get(sellerNick), shops.credentials(sellerNick)]);
      if (!shop) return { code: 'shop-missing', detail: { shop: sellerNick } };
      if ('code' in credentials) return credentials;
      const { topUrl, signMethod } = shop;
      const answer = await trade.readOrder({ topUrl, signMethod, credentials }, tid);
      return answer.ok ? answer.order : answer.problem;
    },
    tester: createConnectionTester(client),
  };
}

function notSent(notSentReason: 'vault-closed' | 'shop-gone'): CallResult {
  return { answer: { outcome: 'rejected', notSentReason }, resend: { kind: 'never' } };
}

function doorOf({ browser, fetch, shops }: GatewayParts): Door {
  const { declarativeNetRequest } = browser as unknown as {
    declarativeNetRequest: Parameters<typeof createSessionRule>[0];
  };
  return createDoor({
    fetch: (url, init) => fetch(url, init),
    ensureRule: createSessionRule(declarativeNetRequest),
    allowed: async (url) => (await shops.list()).some((shop) => isGatewayOf(shop, url)),
    hasAccess: (url) => hasAccess(browser, url),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}

function isGatewayOf({ gatewayUrl, topUrl }: Shop, { origin }: URL): boolean {
  return [gatewayUrl, topUrl].some((address) => new URL(address).origin === origin);
}

function hasAccess(browser: Browser, url: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(url)] });
}

/** Match patterns know no ports. */
function originOf({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}
