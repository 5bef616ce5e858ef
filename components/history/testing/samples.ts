import { pictureOf } from '@/components/popup/testing/pictures';
import type { CallAnswer, LockEntry, LockRecord } from '@/utils/domain/lock';

/** Invented records for tests and the gallery. The extension does not import this. */

const SHOPS = ['云栖里家居旗舰店', '山雀与茶旗舰店'];
const BUYERS = [
  '柚子汽水_2023',
  '小鹿乱撞12138',
  't_阿白今天早睡',
  'mia_在路上',
  '晚来天欲雪',
  '橘子味的夏天_99',
  '木子白茶',
  'sunny川',
];
const TITLES = [
  '60支长绒棉四件套 贡缎床单被套',
  '天然乳胶护颈枕 波浪按摩枕芯',
  '龟背竹盆栽 含红陶盆',
  '黄铜落地灯 客厅卧室阅读灯',
];
const ENTRIES: LockEntry[] = ['picker', 'popup', 'picker', 'panel', 'menu'];

const OPERATORS = ['小禾', '小禾', '阿青'];
const REASONS = ['改地址', '不要了', '换款'];

const LOCKED: CallAnswer = { outcome: 'locked' };
const ANSWERS: CallAnswer[] = [
  LOCKED,
  { outcome: 'unknown', unknownReason: 'no-answer' },
  LOCKED,
  { outcome: 'refused', code: '1004', message: '已拣货拦截失败' },
  { outcome: 'accepted' },
  LOCKED,
  LOCKED,
  { outcome: 'rejected', code: '25', message: 'Invalid signature' },
  LOCKED,
  { outcome: 'refused', code: '1001', message: '已发货拦截失败' },
  LOCKED,
  LOCKED,
  LOCKED,
  { outcome: 'refused', code: '1007', message: '未获取订单拦截失败' },
  LOCKED,
  { outcome: 'accepted' },
];

export function sampleRecord(index: number, createdAt: number, own: Partial<LockRecord> = {}): LockRecord {
  const tid = String(4512773019268853117n - BigInt(index) * 7919n * 1000003n);
  const size = 1 + (index % 3);
  const picked = Math.max(1, size - (index % 2));
  // The first ones show every outcome, the rest an ordinary fortnight.
  const answer = index < ANSWERS.length || index % 11 === 0 ? pick(ANSWERS, index) : LOCKED;
  const subOrders = Array.from({ length: picked }, (_, i) => ({
    id: String(BigInt(tid) + BigInt(i) * 1_000_000n),
    title: pick(TITLES, index + i),
    picUrl: pictureOf(pick(TITLES, index + i)) ?? '',
    sku: '标准款',
    quantity: 1 + (i % 2),
    price: '399.00',
  }));
  return {
    requestId: `7f3a19c2-5d40-4a11-9c00-${String(index).padStart(12, '0')}`,
    entry: pick(ENTRIES, index),
    sellerNick: pick(SHOPS, index % 5 === 4 ? 1 : 0),
    tid,
    buyer: { nick: pick(BUYERS, index) },
    subOrders,
    orderSize: size,
    callType: 'synchronous',
    operator: pick(OPERATORS, index),
    ...(index % 3 > 0 && { reason: pick(REASONS, index) }),
    createdAt,
    calls: [
      {
        subOrderIds: subOrders.map(({ id }) => id),
        state: 'done',
        sentAt: createdAt + 7,
        endedAt: createdAt + (answer.unknownReason ? 45_008 : 400 + ((index * 137) % 900)),
        attempts: 1,
        answer,
      },
    ],
    ...own,
  };
}

/** `count` records up to `now`, newest first, about 42 a day. */
export function sampleRecords(count: number, now: number): LockRecord[] {
  return Array.from({ length: count }, (_, i) =>
    sampleRecord(i, now - i * 1_900_000 - (i % 7) * 61_000 - (i % 97) * 40_000),
  );
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('empty list');
  return item;
}
