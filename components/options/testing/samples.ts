import { Fails } from '@/components/screen/testing/fake-screen';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { LockRecord } from '@/utils/domain/lock';
import type {
  CustomSurface,
  ImportChange,
  ImportReport,
  ShopView,
  SurfaceTrial,
  UnreadableShop,
} from '@/utils/messages/views';
import { fakeShop, GOOD_TEST, NOW } from './fake-options';

/** Invented values for the gallery. The extension itself does not import this. */

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

export const IMPORTS: [name: string, answer: ImportReport | Fails][] = [
  ['done', { imported: 3, needSecret: [] }],
  ['needs-secret', { imported: 1, needSecret: ['山雀与茶旗舰店'] }],
  ['unreadable', new Fails({ code: 'settings-unreadable', detail: { where: '3:14' } })],
  ['newer', new Fails({ code: 'settings-newer' })],
  ['invalid', new Fails({ code: 'settings-invalid', detail: { field: 'shops[1].appKey', why: 'digits' } })],
  ['passphrase', new Fails({ code: 'wrong-passphrase', detail: { seconds: '0' } })],
];

/** The changes a file would make: little and much, short and long. */
export const CHANGES: ImportChange[] = [
  {
    about: 'shop',
    name: '云栖里家居旗舰店',
    kind: 'changed',
    fields: [
      { field: 'targetAppKey', before: '34567890', after: '34567891' },
      { field: 'callType', before: 'synchronous', after: 'asynchronous' },
      {
        field: 'gatewayUrl',
        before: 'https://qimen.api.taobao.com/router/qm',
        after: `https://${'very-long-host-name-'.repeat(4)}.erp.example.com/router/qm/with/a/long/path`,
      },
      { field: 'session', before: 'saved', after: 'new' },
      { field: 'extraParams.customerId', after: 'c1692873' },
    ],
  },
  { about: 'shop', name: LONG_NICK, kind: 'new', fields: [{ field: 'appKey', after: '23456790' }] },
  {
    about: 'preferences',
    name: '',
    kind: 'changed',
    fields: [
      {
        field: 'replies.locked',
        before: '亲，已帮您锁定。',
        after: `亲，${'已经帮您把这几件暂停发货了，'.repeat(6)}`,
      },
      { field: 'retentionDays', before: '90', after: '7' },
    ],
  },
  {
    about: 'surface',
    name: '自家 ERP 订单页',
    kind: 'gone',
    fields: [{ field: 'selectors.tid', before: '.order-no' }],
  },
];

export const UNREADABLE: UnreadableShop[] = [
  {
    key: '山雀与茶旗舰店',
    found: { sellerNick: '山雀与茶旗舰店', appKey: '23456790' },
    wrong: [
      { field: 'gatewayUrl', why: 'url' },
      { field: 'targetAppKey', why: 'missing' },
    ],
    hasSecret: true,
  },
  { key: LONG_NICK, found: {}, wrong: [{ field: 'appKey', why: 'digits' }], hasSecret: false },
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
