import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExtensionPage } from '../../tooling/browser/session';
import type { TestBrowser } from '../../tooling/browser/start-browser';
import { until } from '../../tooling/browser/until';
import type { Answer, SandboxRequest } from '../../tooling/sandbox/http';
import { html } from '../../tooling/sandbox/http';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { PAGE_HOSTS } from '../../utils/domain/site-hosts';
import { inBothBrowsers } from './harness/both';
import { borrowBrowser } from './harness/browser-pool';
import { sampled } from './harness/scale';

/** Each saved page on its real address: the store build reports exactly what is recorded beside the page. */

interface Expected {
  url: string;
  cookie?: string;
  answers?: string[];
  report: object | null;
}

const ROOT = join(process.cwd(), 'tests/fixtures/pages');
/** Pages of hosts beyond the manifest need a permission that only a person can give (optional-surfaces.full.e2e.ts). */
const HOSTS = PAGE_HOSTS.map((pattern) => new URL(pattern).hostname);

const cases = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const expectedOf = (name: string): Expected => JSON.parse(text(`${name}.expected.json`));
const inReach = cases.filter((name) => HOSTS.includes(new URL(expectedOf(name).url).hostname));

/** The page with its data: answers through fetch, and the state of its view library. */
function pageOf(name: string): string {
  const loads = (expectedOf(name).answers ?? []).map((file, i) =>
    file.includes('.react.')
      ? `const orders = ${text(`${name.split('/')[0]}/${file}`)}.mainOrders;
         for (const [i, row] of document.querySelectorAll('tr.order-item').entries()) {
           const memoizedProps = orders[Math.min(i, orders.length - 1)];
           row.__reactFiber$x1y2 = { return: { memoizedProps: { children: [] }, return: { memoizedProps } } };
         }
         document.body.append(document.createElement('i'));`
      : `await fetch('/asyncSold.htm?answer=${i}').then((answer) => answer.text());`,
  );
  return text(`${name}.html`).replace('</body>', `<script type="module">${loads.join('\n')}</script></body>`);
}

inBothBrowsers('saved pages', { sample: 'firefox' }, (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let inside: Page;
  let current = '';

  /** Serves the current case on its own address, and its answers. */
  function serve({ path, query }: SandboxRequest): Answer {
    const { url, answers = [], cookie } = expectedOf(current);
    if (path === '/asyncSold.htm') {
      const file = answers[Number(/\d+/.exec(query)?.[0])] ?? '';
      return {
        headers: { 'content-type': 'application/json' },
        body: text(`${current.split('/')[0]}/${file}`),
      };
    }
    const login = `${cookie?.split(';')[0] ?? 'sn='}; path=/`;
    if (path === new URL(url).pathname) return html(pageOf(current), { 'set-cookie': login });
    return { status: 404, body: '' };
  }

  /** The background's reports of the tab with this address, without the login, which the saved page does not have. */
  async function reports(url: string): Promise<unknown[]> {
    const held = await inside.evaluate(
      `(async () => {
        const api = globalThis.browser ?? chrome;
        const [tab] = (await api.tabs.query({})).filter((one) => one.url === ${JSON.stringify(url)});
        const key = 'tabs/' + tab?.id;
        return JSON.stringify((await api.storage.session.get(key))[key] ?? {});
      })()`,
    );
    const frames = JSON.parse(String(held)) as Record<string, { report: { operator?: string } }>;
    return Object.values(frames).map(({ report: { operator, ...report } }) => report);
  }

  beforeAll(async () => {
    const hosts = [...new Set(inReach.map((one) => new URL(expectedOf(one).url).hostname))];
    sandbox = await startSandbox({ routes: [{ name: 'saved-page', hosts, path: '/*', handle: serve }] });
    test = await borrowBrowser(name, sandbox);
    inside = await openExtensionPage(test, 'options.html');
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  it.each(sampled(inReach, 6))('%s', async (one) => {
    current = one;
    const { url, report } = expectedOf(one);
    const page = await test.browser.newPage();
    await page.goto(url);
    const address = page.url();
    if (report) {
      await until(`the report of ${one}`, async () =>
        (await reports(address)).some(
          (held) => JSON.stringify(sorted(held)) === JSON.stringify(sorted(report)),
        ),
      ).catch(() => undefined);
      expect(await reports(address)).toEqual([report]);
    } else {
      await page.waitForNetworkIdle({ idleTime: 1_000 }).catch(() => undefined);
      expect(await reports(address)).toEqual([]);
    }
    await page.close();
  });
});

/** Sorts keys, so that texts can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
