import type { CallAnswer, LockRecord } from '@/utils/domain/lock';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { LockView, OrderView, PopupView, ShopBadge, SubOrderView } from '@/utils/messages/views';
import { pictureOf } from './pictures';

/** Invented orders for tests and the gallery. The extension does not import this. */

export const NOW = new Date(2026, 10, 23, 14, 32, 6).getTime();

export const SHOP: ShopBadge = {
  sellerNick: '云栖里家居旗舰店',
  configured: true,
  color: 0,
  hasSession: true,
};
export const OTHER_SHOP: ShopBadge = {
  sellerNick: '山雀与茶旗舰店',
  configured: true,
  color: 1,
  hasSession: false,
};

export const bedding: OrderView = {
  tid: '4512773019268853117',
  sellerNick: SHOP.sellerNick,
  shop: SHOP,
  buyer: { nick: '柚子汽水_2023' },
  status: 'SELLER_CONSIGNED_PART',
  source: 'tab',
  readAt: NOW - 60_000,
  canLookUp: false,
  subOrders: [
    line(
      '4512773019269853117',
      '60支长绒棉四件套 贡缎床单被套 简约纯色床上用品',
      '雾霾蓝；1.8 m 床（被套 220×240 cm）',
      '399.00',
      1,
    ),
    line('4512773019270853117', '天然乳胶护颈枕 波浪按摩枕芯', '成人款；60×40×10/12 cm', '129.00', 2),
    {
      ...line('4512773019271853117', '手工柴烧马克杯 粗陶咖啡杯 带盖带勺礼盒', '松烟绿；380 ml', '69.00', 1),
      status: 'WAIT_BUYER_CONFIRM_GOODS',
      blocked: 'shipped',
      shippedAt: '2026-11-23 09:12:00',
      carrier: '中通',
    },
  ],
};

export const lamp: OrderView = {
  tid: '4512690374418027645',
  sellerNick: SHOP.sellerNick,
  shop: SHOP,
  buyer: { nick: '南风知我意88' },
  status: 'WAIT_SELLER_SEND_GOODS',
  createdAt: '2026-11-22 20:16:00',
  source: 'trade-api',
  readAt: NOW,
  canLookUp: true,
  subOrders: [
    line('4512690374419027645', '黄铜落地灯 客厅卧室阅读灯', '复古黄铜；三色调光', '468.00', 1),
    line('4512690374420027645', '新疆长绒棉浴巾三条装', '烟紫渐变；70×140 cm', '119.00', 1),
    {
      ...line('4512690374421027645', '龟背竹盆栽 含红陶盆', '中号；高 45–55 cm', '88.00', 2),
      refundAsked: true,
      refund: 'WAIT_SELLER_AGREE',
    },
  ],
};

/** An order that only a message of 柚子汽水_2023's conversation names. */
export const mentioned: OrderView = {
  ...lamp,
  buyer: undefined,
  canLookUp: false,
  mention: { chatBuyer: '柚子汽水_2023', sign: 'other-tail', isTheirs: false },
};

export const single: OrderView = {
  tid: '4511986620573914208',
  sellerNick: SHOP.sellerNick,
  shop: SHOP,
  buyer: { nick: 't_阿白今天早睡' },
  status: 'WAIT_SELLER_SEND_GOODS',
  source: 'trade-api',
  readAt: NOW,
  canLookUp: true,
  subOrders: [line('4511986620573914208', '亚麻窗帘 遮光 1.5×2.7 m', '米白', '248.00', 1)],
};

/** Known from the chat page, without sub-orders. */
export const bare: OrderView = {
  tid: '4512655018830418206',
  sellerNick: SHOP.sellerNick,
  shop: { ...SHOP, hasSession: false },
  buyer: { nick: '小鹿乱撞12138' },
  canLookUp: false,
  problem: { code: 'no-session' },
};

export const marked: OrderView = {
  ...bedding,
  subOrders: bedding.subOrders?.map((one, i) => ({
    ...one,
    ...(i === 0 && {
      memory: {
        outcome: 'locked',
        at: NOW - 900_000,
        entry: 'picker',
        requestId: 'request-1',
        handled: false,
      },
    }),
    ...(i === 1 && {
      memory: {
        outcome: 'unknown',
        at: NOW - 720_000,
        entry: 'popup',
        requestId: 'request-2',
        handled: false,
      },
    }),
  })),
};

export function lockOf(
  order: OrderView,
  ids: string[],
  answer: CallAnswer | undefined,
  requestId: string,
  at = NOW,
): LockView {
  const record: LockRecord = {
    requestId,
    entry: 'popup',
    sellerNick: order.sellerNick ?? '',
    tid: order.tid,
    buyer: order.buyer ?? {},
    subOrders: (order.subOrders ?? []).filter(({ id }) => ids.includes(id)),
    orderSize: order.subOrders?.length,
    callType: answer?.outcome === 'accepted' ? 'asynchronous' : 'synchronous',
    createdAt: at,
    calls: [
      answer
        ? {
            subOrderIds: ids,
            state: 'done',
            sentAt: at + 7,
            endedAt: at + (answer.unknownReason ? 45_007 : 807),
            attempts: 1,
            answer,
          }
        : { subOrderIds: ids, state: 'sending', sentAt: at + 7, attempts: 1 },
    ],
  };
  return { ...record, meanings: MEANINGS };
}

export const MEANINGS: LockView['meanings'] = {
  '1004': {
    meaning: { zh: '仓库已经拣货，系统锁不住', en: 'Already picked' },
    advice: { zh: '马上联系仓库人工拦截', en: 'Call the warehouse now' },
  },
  '25': {
    meaning: {
      zh: '签名不符：App Secret 或签名方式填错了',
      en: 'Signature mismatch: secret or method is wrong',
    },
    advice: {
      zh: '到设置里测试连接，重新填 App Secret',
      en: 'Test the connection in options, enter the secret again',
    },
  },
};

export const unknownLock = lockOf(
  { ...bare, subOrders: [line('4512655018830418206', '龟背竹盆栽 含红陶盆', '中号', '88.00', 1)] },
  ['4512655018830418206'],
  { outcome: 'unknown', unknownReason: 'no-answer' },
  'request-unknown',
  NOW - 720_000,
);

export function popupView(own: Partial<PopupView> = {}): PopupView {
  return {
    preferences: DEFAULT_PREFERENCES,
    shops: [SHOP],
    defaultShop: SHOP.sellerNick,
    vault: { state: 'no-passphrase', idleMinutes: 30, maxMinutes: 480 },
    page: {
      tabId: 7,
      title: '商家接待台',
      host: 'market.m.taobao.com',
      orders: [bedding],
      activeTid: bedding.tid,
    },
    openQuestions: [],
    underWay: [],
    recent: [
      lockOf(single, [single.tid], { outcome: 'locked' }, 'request-recent-1', NOW - 1_200_000),
      lockOf(
        { ...lamp, tid: '4511342298106630952', buyer: { nick: 'mia_在路上' } },
        ['4512690374419027645'],
        { outcome: 'refused', code: '1004', message: '已拣货拦截失败' },
        'request-recent-2',
        NOW - 2_040_000,
      ),
    ],
    lockedToday: 42,
    ...own,
  };
}

function line(id: string, title: string, sku: string, price: string, quantity: number): SubOrderView {
  const picUrl = pictureOf(title);
  return { id, title, sku, price, quantity, status: 'WAIT_SELLER_SEND_GOODS', ...(picUrl && { picUrl }) };
}
