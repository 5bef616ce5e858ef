import type { SandboxRequest } from '../../../../tooling/sandbox/http';
import { type Sandbox, startSandbox } from '../../../../tooling/sandbox/index';
import { OTHER_SHOP } from '../../../../tooling/sandbox/orders';
import { APPS, demoShop, type SettingsFile } from '../../../../tooling/sandbox/shop';

/** The content of the profiles of earlier versions: the maker writes it, the test looks for it. */

export const OWN_HOST = 'erp.example.com';
export const PASSPHRASE = '旧版 correct horse battery';
/** In addition to the one that was never answered. */
export const RECORDS = 2_000;
export const UNFINISHED = 'unfinished-1';
export const OTHER_ORDER = {
  tid: '4513006652110384021',
  lamp: '4513006652112384021',
  buyer: '小鹿乱撞12138',
};

const OTHER_KEY = '23456790';

export const CUSTOM_SURFACES = [
  {
    name: '公司售后台',
    urlPattern: 'https://aftersale.example.com/*',
    selectors: { tid: '.order-no', subOrders: '.line-no', buyer: '.buyer' },
  },
  { name: '打单', urlPattern: 'https://print.example.com/orders/*', selectors: { tid: '[data-tid]' } },
];

export const REPLIES = { locked: '亲，「{items}」已锁定。', accepted: '亲，已提交。' };

/** The demo shop with its session, and another one without, which calls a host of its own. */
export function oldSettings(): SettingsFile {
  const other = {
    sellerNick: OTHER_SHOP,
    appKey: OTHER_KEY,
    appSecret: APPS[OTHER_KEY]?.secret ?? '',
    targetAppKey: demoShop().targetAppKey,
    gatewayUrl: `https://${OWN_HOST}/router/qm`,
    format: 'xml' as const,
    callType: 'asynchronous' as const,
    extraParams: { customerId: 'c1' },
  };
  const more = {
    // The records must outlive the day on which they were made.
    preferences: { retentionDays: 3650, replies: REPLIES, maskNicks: true },
    customSurfaces: CUSTOM_SURFACES,
  };
  return { version: 1, shops: [demoShop({ isDefault: true }), other], ...more };
}

/** A sandbox that also answers at the host of the other shop. */
export async function startOldSandbox(): Promise<Sandbox> {
  const handle = (request: SandboxRequest) => sandbox.gateway.handle(request);
  const sandbox: Sandbox = await startSandbox({
    routes: [{ name: 'own', hosts: [OWN_HOST], path: '/*', handle }],
  });
  return sandbox;
}
