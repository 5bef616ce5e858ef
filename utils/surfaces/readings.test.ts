import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf } from './addresses';
import type { FrameReport, SurfaceReader } from './contract';
import { orderPages } from './registry';
import { webWangwang } from './web-wangwang';

/**
 * Small pages, one trap each: what stands in `tests/fixtures/readings` as `=== what`, `url …`, `--- page`, `--- answer`
 * and `--- report`, where a report is `@buyer #shop`, then `tid@buyer status [sub-orders]` for each order.
 */

const ROOT = join(process.cwd(), 'tests/fixtures/readings');
const readers: Record<string, SurfaceReader> = { ...orderPages.readers, 'web-wangwang': webWangwang };

interface Reading {
  name: string;
  url: string;
  cookie: string;
  page: string;
  answers: string[];
  report: string;
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
    };
  });
}

function read({ url, cookie, page, answers }: Reading): FrameReport | undefined {
  const doc = new DOMParser().parseFromString(page, 'text/html');
  Object.defineProperty(doc, 'cookie', { value: cookie });
  const loaded = answers.map((text) => orderPages.readPageData(text));
  const location = new URL(url);
  const reader = readers[addressOf(location)?.id ?? ''];
  return reader?.read({ doc, location, pageOrders: loaded.flat(), lastAnswer: loaded.at(-1) ?? [] });
}

function told(report: FrameReport | undefined): string {
  if (!report) return 'nothing';
  const { buyer, sellerNick, orders } = report;
  const lines = orders.map(({ tid, buyer: whose, status, subOrders }) =>
    [tid + nameOf(whose), status, subOrders && `[${subOrders.map(({ id }) => id).join(',')}]`]
      .filter(Boolean)
      .join(' '),
  );
  return [[nameOf(buyer), sellerNick && `#${sellerNick}`].filter(Boolean).join(' '), ...lines]
    .filter(Boolean)
    .join('\n');
}

function nameOf(buyer: FrameReport['buyer']): string {
  return buyer ? `@${buyer.nick ?? buyer.maskedNick}` : '';
}

describe.each(readdirSync(ROOT))('%s', (file) => {
  it.each(readingsIn(file))('$name', (reading) => {
    expect(told(read(reading))).toBe(reading.report);
  });
});
