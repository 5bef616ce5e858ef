import { expect, it } from 'vitest';
import { sumOf } from '@/components/order/selection';
import { readPageData } from '@/utils/content/surfaces/page-data/shapes';
import { lockable } from '@/utils/domain/lockable';
import { demoOrders } from '../demo-orders';
import { soldAnswer } from './sold-data';

const seen = readPageData(JSON.stringify(soldAnswer(demoOrders())));

it.each(seen)('prices of pieces: the lines of $tid add up to what was paid', (order) => {
  const all = (order.subOrders ?? []).map(({ id }) => id);
  expect(sumOf(order, all).amount).toBe(order.payment);
});

it('the list has one status per order: it does not say which lines of a partly shipped one are shipped', () => {
  const order = seen.find(({ tid }) => tid === '4512773019268853117');
  expect(order?.status).toBe('SELLER_CONSIGNED_PART');
  const lines = (order?.subOrders ?? []).map((line) => lockable(order ?? {}, line));
  expect(lines).toEqual(Array(3).fill({ lockable: true, refundAsked: false, stateUnknown: true }));
});
