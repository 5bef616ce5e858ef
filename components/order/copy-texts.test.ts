import { expect, it } from 'vitest';
import { bedding, lockOf, NOW } from '@/components/popup/testing/samples';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import { adminReport, warehouseReport } from './copy-texts';

const ids = (bedding.subOrders ?? []).slice(0, 2).map(({ id }) => id);
const t = lockWords['zh-CN'];
const c = common['zh-CN'];

it('gives the warehouse the numbers and the ERP’s words', () => {
  const text = warehouseReport(
    lockOf(bedding, ids, { outcome: 'refused', code: '1004', message: '已拣货拦截失败' }, 'r'),
    NOW,
    t,
    c,
  );
  for (const part of [bedding.tid, ...ids, '1004', '已拣货拦截失败']) expect(text).toContain(part);
});

it('tells the warehouse what to do, for which shop and buyer, why and on whose behalf', () => {
  const lock = lockOf(bedding, ids, { outcome: 'refused' }, 'r');
  const text = warehouseReport({ ...lock, reason: '改地址', operator: '小禾' }, NOW, t, c);
  expect(text).toMatch(/^请拦截/);
  for (const part of ['店铺 云栖里家居旗舰店', '买家 柚子汽水_2023', '原因 改地址', '操作人 小禾'])
    expect(text.split('\n')).toContain(part);
});

it('does not ask the warehouse to intercept what the ERP holds, and leaves out what is not known', () => {
  const lock = lockOf(
    { ...bedding, buyer: { maskedNick: '~AAAAAAAAAAAA~1~' } },
    ids,
    { outcome: 'locked' },
    'r',
  );
  const text = warehouseReport(lock, NOW, t, c);
  expect(text).toMatch(/^已在 ERP 锁定/);
  expect(text).not.toMatch(/买家|原因|操作人|~/);
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
