import { demoOrders } from './demo-orders';
import { Erp } from './erp';
import { Faults } from './faults';
import { Gateway } from './gateway';
import type { SandboxRequest } from './http';
import type { Line } from './line';
import { createListener } from './listener';
import type { SandboxOrder } from './orders';
import { chatRoutes } from './pages/chat';
import { pictureRoutes } from './pages/pictures';
import { tradePageRoutes } from './pages/trade-platform';
import { startProxy } from './proxy';
import { type Route, Router } from './router';
import { APPS, PROVIDER_APP_KEY, PROVIDER_SECRET } from './shop';
import { startTls } from './tls';
import { TradeApi } from './trade-api';

export interface SandboxOptions {
  /** Instead of the demo orders. */
  orders?: SandboxOrder[];
  /** Pages or gateways beyond the sandbox's own; the first match answers. */
  routes?: Route[];
  /** Port of the proxy; by default any free one. */
  port?: number;
}

/** A running sandbox: platform, ERP and pages behind one proxy. */
export interface Sandbox {
  /** HTTP proxy on loopback, for the browser. */
  proxyPort: number;
  /** The TLS server itself, for clients without a proxy. */
  tlsPort: number;
  spkiHash: string;
  orders: readonly SandboxOrder[];
  gateway: Gateway;
  trade: TradeApi;
  erp: Erp;
  faults: Faults;
  /** Connections that break before any request, by host. */
  lines: Map<string, Line>;
  clock: Clock;
  /** Every request that arrived, in order. */
  traffic: SandboxRequest[];
  /** Unknown hosts that the browser requested. */
  refused: string[];
  close(): Promise<void>;
}

/** The platform's clock: this computer's plus `skewMs`. */
export interface Clock {
  skewMs: number;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const orders = options.orders ?? demoOrders();
  const clock: Clock = { skewMs: 0 };
  const now = () => Date.now() + clock.skewMs;
  const provider = { appKey: PROVIDER_APP_KEY, secret: PROVIDER_SECRET };
  const erp = new Erp(orders, provider.secret);
  const gateway = new Gateway({ apps: APPS, provider, erp, now });
  const trade = new TradeApi({ apps: APPS, orders, now });
  const faults = new Faults();
  const lines = new Map<string, Line>();
  const traffic: SandboxRequest[] = [];
  const router = new Router([
    ...(options.routes ?? []),
    { name: 'gateway', hosts: ['qimen.api.taobao.com'], path: '/router/*', handle: gateway.handle },
    {
      name: 'trade',
      hosts: ['eco.taobao.com', 'gw.api.taobao.com'],
      path: '/router/rest',
      handle: trade.handle,
    },
    ...chatRoutes(orders),
    ...tradePageRoutes(orders),
    ...pictureRoutes,
  ]);
  const listener = createListener({ router, faults, traffic, now });
  const tls = await startTls(listener, router.hosts());
  const proxy = await startProxy({
    knows: (host) => router.knows(host),
    tlsPort: tls.port,
    plain: listener,
    lineTo: (host) => lines.get(host),
    port: options.port ?? 0,
  });
  return {
    proxyPort: proxy.port,
    tlsPort: tls.port,
    spkiHash: tls.spkiHash,
    orders,
    gateway,
    trade,
    erp,
    faults,
    lines,
    clock,
    traffic,
    refused: proxy.refused,
    close: async () => {
      await proxy.close();
      await tls.close();
    },
  };
}
