import { until } from '../browser/until';
import type { Bench } from './bench';
import { installEmptyApp } from './empty-app';
import { round, summary } from './statistics';

/** Time from the start of loading to the first frame in which the field 订单号 accepts input. */

const READY = `
  const isThere = () => document.querySelector('input:not([disabled]),textarea:not([disabled])') !== null;
  const finish = () => requestAnimationFrame(() => setTimeout(() => { globalThis.benchReady = performance.now(); }));
  let isLoaded = false;
  const check = () => {
    if (!isLoaded || !isThere()) return;
    watcher.disconnect();
    finish();
  };
  const watcher = new MutationObserver(check);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
  document.addEventListener('DOMContentLoaded', () => { isLoaded = true; check(); });`;

const TARGET = 1.3;

export async function measurePopup(bench: Bench) {
  const emptyId = await installEmptyApp(bench.test.browser);
  const times = bench.isQuick ? 8 : 25;
  bench.tell(`popup: opened ${times} times`);
  const ours: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < times; i++) {
    ours.push(await openOnce(bench, bench.test.address('popup.html')));
    empty.push(await openOnce(bench, `chrome-extension://${emptyId}/popup.html`));
  }
  const [popup, emptyPopup] = [summary(ours), summary(empty)];
  return {
    unit: 'ms from the start of loading to the first frame with a usable field',
    target: TARGET,
    ratio: round(popup.median / emptyPopup.median),
    popup,
    emptyPopup,
  };
}

async function openOnce({ test }: Bench, address: string): Promise<number> {
  const page = await test.browser.newPage();
  try {
    await page.evaluateOnNewDocument(READY);
    await page.bringToFront();
    await page.goto(address);
    return await until(
      'a usable field',
      async () => (await page.evaluate('globalThis.benchReady')) as number,
    );
  } finally {
    await page.close();
  }
}
