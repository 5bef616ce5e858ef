import { bedding, lamp, marked, NOW, SHOP } from '@/components/popup/testing/samples';
import type { OrderView } from '@/utils/messages/views';
import { THREE } from '../each-line';
import { LONG_NAMED, LONG_SKU } from '../long-order';
import { type Scene, SECOND, TICK } from './scene';

/** The rows to choose from, and the confirm below them. */

/** Its marked lines, the locked ones released meanwhile; the shop has an ERP address. */
const released: OrderView = {
  ...marked,
  shop: { ...SHOP, hasErpUrl: true },
  subOrders: (marked.subOrders ?? []).map((line) =>
    line.memory?.outcome === 'locked' ? { ...line, memory: { ...line.memory, releasedAt: NOW } } : line,
  ),
};

const LONG: OrderView = {
  ...LONG_NAMED,
  subOrders: Array.from({ length: 14 }, (_, i) => ({
    id: `45127730192${String(69 + i).padStart(2, '0')}853117`,
    title: `第 ${i + 1} 件 60支长绒棉四件套 贡缎床单被套 简约纯色床上用品 加厚加大双面可用`,
    sku: LONG_SKU,
    price: '12399.00',
    quantity: 12,
    status: 'WAIT_SELLER_SEND_GOODS' as const,
    refundAsked: i === 2,
    ...(i === 2 && { refund: 'WAIT_SELLER_AGREE' as const }),
  })),
};

/** Five of one item: the differences are at the end of title and SKU. */
const VARIANTS: OrderView = {
  ...bedding,
  subOrders: ['雾霾蓝1.5m', '雾霾蓝1.8m', '松烟绿1.8m', '松烟绿2.0m', 'Navy 2.0 m'].map((end, i) => ({
    id: `45127730192${69 + i}853117`,
    title: `60支长绒棉四件套 贡缎床单被套 简约纯色床上用品 加厚加大双面可用 ${end}`,
    sku: `颜色分类：2026秋冬新款升级加厚磨毛（送收纳袋）${end.slice(0, 3)}；适用床尺寸：${end.slice(3)}（被套 220×240 cm）`,
    price: '399.00',
    quantity: 1,
    status: 'WAIT_SELLER_SEND_GOODS' as const,
  })),
};

const ONE_LINE: OrderView = { ...bedding, subOrders: (bedding.subOrders ?? []).slice(0, 1) };

const NOTHING: OrderView = {
  ...bedding,
  subOrders: (bedding.subOrders ?? []).map((line, i) => ({
    ...line,
    ...(
      [
        { blocked: 'refunded', refund: 'SUCCESS' },
        { blocked: 'unpaid', status: 'WAIT_BUYER_PAY' },
        { blocked: 'shipped' },
      ] as const
    )[i],
  })),
};

const BUSY: OrderView = {
  ...bedding,
  subOrders: (bedding.subOrders ?? []).map((line, i) => ({ ...line, inFlight: i < 2 })),
};

/** Of a partly shipped order: it is not known whether the second line was shipped. */
const UNSURE: OrderView = {
  ...bedding,
  subOrders: bedding.subOrders?.map(({ status, ...line }) =>
    line.id === SECOND ? { ...line, stateUnknown: true } : { ...line, ...(status && { status }) },
  ),
};

export const rowScenes: Scene[] = [
  { name: 'rows' },
  { name: 'ticked', acts: TICK },
  { name: 'reason', acts: [...TICK, { press: '!', shift: true, code: 'Digit1' }] },
  { name: 'resting', isResting: true, acts: TICK },
  { name: 'held', isHeld: true, acts: TICK },
  { name: 'marked', order: marked },
  { name: 'released', order: released },
  { name: 'long', order: LONG, acts: [{ press: 'a' }] },
  { name: 'variants', order: VARIANTS },
  { name: 'low', order: THREE, isLow: true, acts: TICK },
  { name: 'low-variants', order: VARIANTS, isLow: true },
  { name: 'low-marked', order: marked, isLow: true },
  { name: 'one-line', order: ONE_LINE },
  { name: 'nothing-lockable', order: NOTHING },
  { name: 'in-flight', order: BUSY },
  { name: 'refund-asked', order: lamp },
  { name: 'state-unknown', order: UNSURE },
];
