import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADDRESSES, addressOf } from './addresses';
import type { FrameReport, PageView, SurfaceReader } from './contract';
import { orderPages } from './registry';
import { webWangwang } from './web-wangwang';

/** One suite for every surface: each saved page, with the answers that it loads, gives exactly the report beside it. */

interface Expected {
  url: string;
  cookie?: string;
  /** Texts that the MAIN-world reader hands on, oldest first. */
  answers?: string[];
  /** null: the page says nothing. */
  report: FrameReport | null;
  /** Text just before the place of each order's launcher. */
  anchors?: Record<string, string>;
}

const root = join(process.cwd(), 'tests/fixtures/pages/');
const readers: Record<string, SurfaceReader> = { ...orderPages.readers, 'web-wangwang': webWangwang };

const cases = readdirSync(root, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));

function open(name: string): { page: PageView; expected: Expected } {
  const text = (file: string): string => readFileSync(root + file, 'utf8');
  const expected: Expected = JSON.parse(text(`${name}.expected.json`));
  const doc = new DOMParser().parseFromString(text(`${name}.html`), 'text/html');
  Object.defineProperty(doc, 'cookie', { value: expected.cookie ?? '' });
  const folder = name.replace(/[^/]*$/, '');
  const answers = (expected.answers ?? []).map((file) => orderPages.readPageData(text(folder + file)));
  const location = new URL(expected.url);
  return { expected, page: { doc, location, pageOrders: answers.flat(), lastAnswer: answers.at(-1) ?? [] } };
}

function readerOf(location: URL): SurfaceReader | undefined {
  const address = addressOf(location);
  return address && readers[address.id];
}

describe.each(cases)('%s', (name) => {
  const { page, expected } = open(name);
  const reader = readerOf(page.location);

  it('is read by the surface of its folder, and gives exactly the expected report', () => {
    expect(addressOf(page.location)?.id).toBe(name.split('/')[0]);
    expect(reader?.read(page) ?? null).toEqual(expected.report);
  });

  it('gives the same report when read again, and changes nothing in the page', () => {
    const before = page.doc.documentElement.outerHTML;
    const reports = [reader?.read(page), reader?.read({ ...page })];
    expect(reports[0]).toEqual(reports[1]);
    expect(page.doc.documentElement.outerHTML).toBe(before);
  });

  it('has an anchor for each order that the page shows, and it stands by the number', () => {
    for (const { tid } of expected.report?.orders ?? []) {
      const anchor = reader?.anchor(page, tid);
      const isShown = page.doc.body.textContent?.includes(tid);
      if (expected.report?.orders.length === 0 || !isShown) continue;
      expect(anchor?.textContent, tid).toContain(tid);
    }
  });

  it('watches something', () => {
    expect(reader?.watch(page.doc).length).toBeGreaterThan(0);
  });

  it('says nothing of an empty page, and throws at none', () => {
    const doc = new DOMParser().parseFromString('<p>0</p>', 'text/html');
    const report = reader?.read({ ...page, doc, pageOrders: [], lastAnswer: [] });
    expect(report?.orders.filter(({ source }) => source !== 'address') ?? []).toEqual([]);
  });
});

it('every surface has saved pages, and every address a reader', () => {
  const ids = new Set(ADDRESSES.map(({ id }) => id).filter((id) => id !== 'none'));
  expect([...ids].sort()).toEqual(Object.keys(readers).sort());
  expect([...ids].filter((id) => !cases.some((name) => name.startsWith(`${id}/`)))).toEqual([]);
});
