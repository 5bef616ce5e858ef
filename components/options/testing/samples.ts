import type { Reply } from '@/utils/messages/protocol';
import type {
  ConnectionTest,
  CustomSurface,
  ImportReport,
  ShopView,
  SurfaceTrial,
} from '@/utils/messages/views';
import type { LockRecord } from '@/utils/orders/lock';
import { fakeShop, GOOD_TEST, NOW } from './fake-env';

/** Invented values for the gallery. Nothing of the extension imports this. */

export const BAD_TEST: ConnectionTest = {
  ...GOOD_TEST,
  keyAndSign: { state: 'failed', code: '25', words: 'Invalid signature' },
  clock: { state: 'failed', skewMs: 20 * 60_000 },
};

export const DEAD_TEST: ConnectionTest = {
  at: NOW - 5 * 3_600_000,
  network: { state: 'failed', host: 'eco.taobao.com', problem: { code: 'unreachable' } },
  keyAndSign: { state: 'untested' },
  clock: { state: 'untested' },
  lockGateway: {
    state: 'failed',
    verdict: 'no-grant',
    host: 'qimen.api.taobao.com',
    code: '11',
    words: 'Insufficient ISV permissions',
  },
};

export const SHOPS: ShopView[] = [
  fakeShop({ lastTest: GOOD_TEST }),
  fakeShop({
    sellerNick: '山雀与茶旗舰店',
    isDefault: false,
    color: 1,
    lastTest: { ...GOOD_TEST, at: NOW - 5 * 3_600_000 },
  }),
  fakeShop({ sellerNick: '北屿户外专营店', isDefault: false, color: 2, isManaged: true }),
];

export const LONG_NICK = '全球精选生活家居用品超级大卖场官方旗舰店海外专营分店二号仓';

export const SURFACES: CustomSurface[] = [
  {
    name: '自家 ERP 订单页',
    urlPattern: 'https://erp.yunqili.example/orders/*',
    selectors: { tid: '.order-no', subOrders: '.sub-order [data-oid]', buyer: '.buyer-nick' },
  },
];

export const TRIAL: SurfaceTrial = {
  urlFits: true,
  selectors: {
    tid: { elements: 1, sample: '4512773019268853117' },
    subOrders: { elements: 2, sample: '4512773019269853117' },
    buyer: { elements: 0 },
  },
  orders: [{ tid: '4512773019268853117', subOrderIds: ['4512773019269853117', '4512773019270853117'] }],
};

export const IMPORTS: [name: string, answer: Reply<ImportReport>][] = [
  ['done', { ok: true, value: { imported: 3, needSecret: [] } }],
  ['needs-secret', { ok: true, value: { imported: 1, needSecret: ['山雀与茶旗舰店'] } }],
  ['unreadable', { ok: false, problem: { code: 'settings-unreadable', detail: { where: '3:14' } } }],
  ['newer', { ok: false, problem: { code: 'settings-newer' } }],
  [
    'invalid',
    { ok: false, problem: { code: 'settings-invalid', detail: { field: 'shops[1].appKey', why: 'digits' } } },
  ],
  ['passphrase', { ok: false, problem: { code: 'wrong-passphrase', detail: { seconds: '0' } } }],
];

export const UNKNOWN: LockRecord = {
  requestId: '0b3f9c1e-55a2-4d0e-8b8e-1f2a3b4c5d6e',
  entry: 'picker',
  sellerNick: '云栖里家居旗舰店',
  tid: '4512773019268853117',
  buyer: { nick: '柚子汽水_2023' },
  subOrders: [],
  callType: 'synchronous',
  createdAt: NOW,
  calls: [{ subOrderIds: [], state: 'done', attempts: 1, answer: { outcome: 'unknown' } }],
};
