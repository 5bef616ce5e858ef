// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SubOrder } from '@/utils/domain/order';
import type { FrameReport } from '@/utils/domain/order-context';
import { readPageData } from './page-data/shapes';
import { readerOf } from './testing/saved-pages';

/**
 * Small pages, one difficulty each: `tests/fixtures/readings` contains them as `=== what`, `url …`, `--- page`, `---
 * answer` and `--- report`, where a report is `@buyer #shop`, then `tid@buyer mentioned status [sub-orders]` for each
 * order. `--- lines` adds details of each line: `id | title | status | refund | price × quantity`, where `?` is a
 * status in no table.
 */

const ROOT = join(process.cwd(), 'tests/fixtures/readings');

interface Reading {
  name: string;
  url: string;
  cookie: string;
  page: string;
  answers: string[];
  report: string;
  lines: string[];
}

function readingsIn(file: string): Reading[] {
  const [, ...cases] = readFileSync(join(ROOT, file), 'utf8').split(/^=== /m);
  return cases.map((text) => {
    const [head = '', ...parts] = text.split(/^--- /m);
    const all = (kind: string): string[] =>
      parts.filter((part) => part.startsWith(`${kind}\n`)).map((part) => part.slice(kind.length + 1).trim());
    const field = (name: string): string => new RegExp(`^${name} (.*)$`, 'm').exec(head)?.[1] ?? '';
    return {
      name: head.split('\n')[0] ?? '',
      url: field('url'),
      cookie: field('cookie'),
      page: all('page').join(''),
      answers: all('answer'),
      report: all('report').join(''),
      lines: all('lines'),
    };
  });
}

function read({ url, cookie, page, answers }: Reading): FrameReport | undefined {
  const doc = new DOMParser().parseFromString(page, 'text/html');
  Object.defineProperty(doc, 'cookie', { value: cookie });
  const loaded = answers.map((text) => readPageData(text));
  const location = new URL(url);
  return readerOf(location)?.read({
    doc,
    location,
    pageOrders: loaded.flat(),
    lastAnswer: loaded.at(-1) ?? [],
  });
}

function told(report: FrameReport | undefined): string {
  if (!report) return 'nothing';
  const { buyer, sellerNick, orders } = report;
  const lines = orders.map(({ tid, buyer: whose, status, subOrders, source }) =>
    [
      tid + nameOf(whose),
      source === 'mention' && 'mentioned',
      status,
      subOrders && `[${subOrders.map(({ id }) => id).join(',')}]`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [[nameOf(buyer), sellerNick && `#${sellerNick}`].filter(Boolean).join(' '), ...lines]
    .filter(Boolean)
    .join('\n');
}

function linesOf(report: FrameReport | undefined): string {
  const lines = (report?.orders ?? []).flatMap(({ subOrders }) => subOrders ?? []);
  return lines.map(lineOf).join('\n');
}

function lineOf({ id, title, status, statusUnread, refund, price, quantity }: SubOrder): string {
  const amount = price && `${price}${quantity ? ` × ${quantity}` : ''}`;
  const said = status ?? (statusUnread ? '?' : undefined);
  return [id, title ?? '', said ?? '', refund ?? '', amount ?? ''].join(' | ').replace(/[ |]*$/, '');
}

function nameOf(buyer: FrameReport['buyer']): string {
  return buyer ? `@${buyer.nick ?? buyer.maskedNick}` : '';
}

describe.each(readdirSync(ROOT))('%s', (file) => {
  it.each(readingsIn(file))('$name', (reading) => {
    const report = read(reading);
    expect(told(report)).toBe(reading.report);
    for (const lines of reading.lines) expect(linesOf(report)).toBe(lines);
  });
});
