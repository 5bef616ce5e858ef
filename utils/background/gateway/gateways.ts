import type { Browser } from 'webextension-polyfill';
import { createSessionRule } from '@/utils/background/gateway/session-rule';
import type { Shop } from '@/utils/background/shops/shop';
import { originOf } from '@/utils/domain/gateway-address';
import type { LockCall, LockRecord, NotSentReason } from '@/utils/domain/lock';
import { buyerName } from '@/utils/domain/nicks';
import type { Order } from '@/utils/domain/order';
import type { Problem } from '@/utils/domain/problem';
import type { Sending } from '@/utils/locks/runner';
import { createQimenClient } from '@/utils/qimen/client';
import { type ConnectionTester, createConnectionTester } from '@/utils/qimen/connection-test';
import type { CallResult } from '@/utils/qimen/result';
import type { Credentials } from '@/utils/qimen/settings';
import { createTransport, type Transport } from '@/utils/qimen/transport';
import { createTradeClient } from '@/utils/trade/fullinfo';

/** Every call to a gateway, with the shop's current credentials. */
export interface Gateways {
  /** The shop, if a call for it could be sent now; otherwise why not. */
  ready(sellerNick: string): Promise<Shop | Problem>;
  /** Resolves once the browser would send a request to the shop's gateway. */
  free(sellerNick: string): Promise<void>;
  lock(record: LockRecord, call: LockCall, sending: Sending): Promise<CallResult>;
  readOrder(sellerNick: string, tid: string): Promise<Order | Problem>;
  tester: ConnectionTester;
}

export interface GatewayParts {
  browser: Browser;
  fetch: typeof fetch;
  isChromium: boolean;
  now(): number;
  shops: {
    list(): Promise<Shop[]>;
    get(sellerNick: string): Promise<Shop | undefined>;
    credentials(sellerNick: string): Promise<Credentials | Problem>;
    ready(sellerNick: string): Promise<Shop | Problem>;
  };
}

export function createGateways(parts: GatewayParts): Gateways {
  const transport = transportOf(parts);
  const { now, shops } = parts;
  const client = { transport, now, skew: () => 0 };
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
      await (shop && transport.free(shop.gatewayUrl));
    },
    async lock(record, { subOrderIds }, { signal, skewMs, onDisk }) {
      const [shop, credentials] = await Promise.all([
        shops.get(record.sellerNick),
        shops.credentials(record.sellerNick),
      ]);
      if (!shop) return notSent('shop-gone');
      if ('code' in credentials) return notSent(whyNotSent(credentials));
      const { buyer, sellerNick, tid } = record;
      const buyerNick = buyerName(buyer);
      const call = {
        settings: shop,
        credentials,
        sellerNick,
        tid,
        subOrderIds,
        buyerNick,
        buyerOpenUid: buyer.openUid,
      };
      return createQimenClient({ transport, now, skew: () => skewMs }).intercept(call, signal, onDisk);
    },
    async readOrder(sellerNick, tid) {
      const [shop, credentials] = await Promise.all([shops.get(sellerNick), shops.credentials(sellerNick)]);
      if (!shop) return { code: 'shop-missing', detail: { shop: sellerNick } };
      if ('code' in credentials) return credentials;
      const { topUrl, signMethod } = shop;
      const answer = await trade.readOrder({ topUrl, signMethod, credentials }, tid);
      return answer.ok ? answer.order : answer.problem;
    },
    tester: createConnectionTester({ ...client, mayUpgrade: !parts.isChromium }),
  };
}

function whyNotSent({ code }: Problem): NotSentReason {
  return code === 'sign-method-weak' || code === 'passphrase-required' ? 'against-rule' : 'vault-closed';
}

function notSent(notSentReason: NotSentReason): CallResult {
  return { answer: { outcome: 'rejected', notSentReason }, resend: { kind: 'never' } };
}

function transportOf({ browser, fetch, shops }: GatewayParts): Transport {
  const { declarativeNetRequest } = browser as unknown as {
    declarativeNetRequest: Parameters<typeof createSessionRule>[0];
  };
  return createTransport({
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
