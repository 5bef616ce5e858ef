// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ADDRESSES, addressOf } from './addresses';
import { readers } from './registry';
import { openSaved, readerOf, SAVED_PAGES } from './testing/saved-pages';

/** One suite for every surface: each saved page, with the answers that it loads, gives exactly the report beside it. */

describe.each(SAVED_PAGES)('%s', (name) => {
  const { page, expected } = openSaved(name);
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

  it('has an anchor beside the number of each order that the page shows', () => {
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

  it('reports nothing for an empty page, and throws at none', () => {
    const doc = new DOMParser().parseFromString('<p>0</p>', 'text/html');
    const report = reader?.read({ ...page, doc, pageOrders: [], lastAnswer: [] });
    expect(report?.orders.filter(({ source }) => source !== 'address') ?? []).toEqual([]);
  });
});

it('every surface has saved pages, and every address a reader', () => {
  const ids = new Set(ADDRESSES.map(({ id }) => id).filter((id) => id !== 'none'));
  expect([...ids].sort()).toEqual(Object.keys(readers).sort());
  expect([...ids].filter((id) => !SAVED_PAGES.some((name) => name.startsWith(`${id}/`)))).toEqual([]);
});
