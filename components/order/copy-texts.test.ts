import { expect, it } from 'vitest';
import { bedding, lockOf, NOW } from '@/components/popup/testing/samples';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import { adminReport, replyText, shortTitle, warehouseReport } from './copy-texts';

const replies = { locked: '亲，已帮您锁定「{items}」。', accepted: '亲，已提交。' };
const ids = (bedding.subOrders ?? []).slice(0, 2).map(({ id }) => id);
const t = lockWords['zh-CN'];
const c = common['zh-CN'];

it('names an item as people do', () => {
  expect(shortTitle({ title: '60支长绒棉四件套 贡缎床单被套' })).toBe('60支长绒棉四件套');
  expect(shortTitle({})).toBeUndefined();
});

it('promises the buyer only what is held', () => {
  expect(replyText(lockOf(bedding, ids, { outcome: 'locked' }, 'r'), replies)).toBe(
    '亲，已帮您锁定「60支长绒棉四件套、天然乳胶护颈枕」。',
  );
  expect(replyText(lockOf(bedding, ids, { outcome: 'refused' }, 'r'), replies)).toBeUndefined();
  expect(replyText(lockOf(bedding, ids, { outcome: 'unknown' }, 'r'), replies)).toBeUndefined();
});

it('gives the warehouse the numbers and the words', () => {
  const text = warehouseReport(
    lockOf(bedding, ids, { outcome: 'refused', code: '1004', message: '已拣货拦截失败' }, 'r'),
    NOW,
    t,
    c,
  );
  for (const part of [bedding.tid, ...ids, '1004', '已拣货拦截失败']) expect(text).toContain(part);
});

it('tells the administrator nothing of the buyer', () => {
  const lock = lockOf(
    bedding,
    ids,
    { outcome: 'rejected', code: '25', message: 'Invalid signature' },
    'request-1',
  );
  const text = adminReport(lock, NOW, t, c);
  for (const part of ['25', 'Invalid signature', 'request-1', bedding.sellerNick])
    expect(text).toContain(part);
  expect(text).not.toContain(bedding.buyer?.nick);
});
