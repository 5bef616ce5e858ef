// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockable } from '@/utils/domain/lockable';
import type { FrameReport } from '@/utils/domain/order-context';
import { readPageData } from './page-data/shapes';
import { readerOf } from './testing/saved-pages';

/** Cases from the field (`tests/fixtures/field`): problems of people who work on these pages, with names invented. */

const ROOT = join(process.cwd(), 'tests/fixtures/field');

interface Right {
  url: string;
  mustNot?: string;
  right: { orders?: string[]; sub?: string[] | string; tid?: string; active?: string; buyer?: string };
}

function read(name: string): { report: FrameReport | undefined; expected: Right } {
  const files = readdirSync(ROOT).filter((file) => file.startsWith(`${name}-`));
  const text = (end: string): string | undefined => {
    const file = files.find((one) => one.endsWith(end) && (end !== '.json' || !one.endsWith('.expect.json')));
    return file && readFileSync(join(ROOT, file), 'utf8');
  };
  const expected: Right = JSON.parse(text('.expect.json') ?? '');
  const location = new URL(expected.url);
  const doc = new DOMParser().parseFromString(text('.html') ?? '', 'text/html');
  const answer = text('.json');
  const pageOrders = answer ? readPageData(answer) : [];
  const reader = readerOf(location);
  return { expected, report: reader?.read({ doc, location, pageOrders, lastAnswer: pageOrders }) };
}

const tids = (report: FrameReport | undefined) => (report?.orders ?? []).map(({ tid }) => tid).sort();

it.each(['11', '11d', '11e', '12'])('%s: the orders of the platform, and no other number', (name) => {
  const { report, expected } = read(name);
  expect(tids(report)).toEqual([...(expected.right.orders ?? [])].sort());
  expect(JSON.stringify(report)).not.toContain(expected.mustNot ?? 'nothing else');
});

it('11d: the line goes to its own order', () => {
  const { report, expected } = read('11d');
  expect(report?.orders[0]?.subOrders?.map(({ id }) => id)).toEqual(expected.right.sub);
});

it('08: each card its order, its buyer and its line', () => {
  const { report, expected } = read('08');
  const told = (report?.orders ?? []).map(({ tid, buyer, subOrders = [] }) => [
    tid,
    `${buyer?.nick}, sub ${subOrders.map(({ id }) => id).join()}`,
  ]);
  expect(Object.fromEntries(told)).toEqual(expected.right);
});

it('09: the order of a refund without its lines, and never the refund’s number', () => {
  const { report, expected } = read('09');
  expect(report?.orders).toEqual([{ tid: expected.right.tid, source: 'dom' }]);
  expect(JSON.stringify(report)).not.toContain(expected.mustNot);
});

it('04: nested status lists, of the order and of each line', () => {
  const { report, expected } = read('04');
  const [order] = report?.orders ?? [];
  expect(order).toMatchObject({
    tid: expected.right.tid,
    buyer: { nick: expected.right.buyer },
    status: 'SELLER_CONSIGNED_PART',
  });
  const [shipped, refunded] = order?.subOrders ?? [];
  expect(shipped).toMatchObject({
    title: '手拎单肩包',
    sku: '颜色分类:粉红色',
    status: 'WAIT_BUYER_CONFIRM_GOODS',
    price: '69.00',
  });
  expect(refunded).toMatchObject({ title: '钥匙包', refund: 'SUCCESS' });
  const may = (order?.subOrders ?? []).map((line) => lockable(order ?? {}, line).lockable);
  expect(may).toEqual([false, false]);
});

it('05: a private code and the word beside it', () => {
  const [order] = read('05').report?.orders ?? [];
  expect(order?.status).toBe('TRADE_CLOSED_BY_TAOBAO');
  expect((order?.subOrders ?? []).map((line) => lockable(order ?? {}, line))).toEqual([
    { lockable: false, reason: 'closed' },
  ]);
});

it('06b: several packages, each with its state', () => {
  const { report, expected } = read('06b');
  const lines = report?.orders[0]?.subOrders ?? [];
  const words: Record<string, string> = {
    WAIT_BUYER_CONFIRM_GOODS: 'shipped',
    WAIT_SELLER_SEND_GOODS: 'unshipped',
  };
  expect(lines.map(({ id, status = '' }) => `${id} ${words[status]}`)).toEqual(expected.right.sub);
});

it('22: the item’s name, however short', () => {
  expect(read('22').report?.orders[0]?.subOrders).toMatchObject([{ title: '补差价' }]);
});
