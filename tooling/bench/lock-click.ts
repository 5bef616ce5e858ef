import type { Page } from 'puppeteer-core';
import { click, type Screen, see } from '../browser/screen';
import { lookUp, openPopup } from '../browser/session';
import { until } from '../browser/until';
import { YUZU } from '../sandbox/sample-orders';
import { type Bench, pause } from './bench';
import { EMPTY_GATEWAY, installEmptyApp } from './empty-app';
import { workerOf } from './reports';
import { round, type Summary, summary } from './statistics';

/**
 * Time from the click on 锁定 to the arrival of the call at the gateway, with the background awake and asleep, compared
 * with an extension that only sends a request. Both open a new connection for each call.
 */

const CLICKED = `addEventListener('click', (event) => {
  globalThis.benchClick = performance.timeOrigin + event.timeStamp;
}, true)`;

interface Times {
  awake: number[];
  asleep: number[];
}

export async function measureLockClick(bench: Bench) {
  const times = bench.isQuick ? 3 : 6;
  bench.tell(`click to wire: ${times} times awake, ${times} asleep`);
  const ours = await ourTimes(bench, times);
  const empty = await emptyTimes(bench, times);
  const [lock, bare] = [summarise(ours), summarise(empty)];
  return {
    unit: 'ms from click to arrival at the gateway, connection included',
    lock,
    emptyExtension: bare,
    awake: { targetMs: 10, addedMs: round(lock.awake.median - bare.awake.median) },
    asleep: {
      target: 1.5,
      wakeUpMs: round(lock.asleep.median - lock.awake.median),
      emptyWakeUpMs: round(bare.asleep.median - bare.awake.median),
      ratio: round((lock.asleep.median - lock.awake.median) / (bare.asleep.median - bare.awake.median)),
    },
  };
}

function summarise({ awake, asleep }: Times): { awake: Summary; asleep: Summary } {
  return { awake: summary(awake), asleep: summary(asleep) };
}

async function ourTimes(bench: Bench, times: number): Promise<Times> {
  const result: Times = { awake: [], asleep: [] };
  for (let i = 0; i < 2 * times; i++) {
    const popup = await openPopup(bench.agent);
    await lookUp(popup, YUZU.tid);
    const kind = i % 2 === 0 ? 'awake' : 'asleep';
    result[kind].push(await lockOnce(bench, popup, kind === 'asleep'));
    await popup.page.close();
  }
  return result;
}

async function lockOnce(bench: Bench, popup: Screen, isAsleep: boolean): Promise<number> {
  await click(popup, 'checkbox', YUZU.bedding);
  await see(popup, 'button', '锁定 1 个子订单', { enabled: true });
  await popup.page.evaluate(CLICKED);
  if (isAsleep) await (await workerOf(bench)).close();
  await pause(300);
  const arrived = arrival(bench, 'qimen.api.taobao.com');
  await click(popup, 'button', '锁定 1 个子订单');
  return (await arrived()) - (await clickedAt(popup.page));
}

async function emptyTimes(bench: Bench, times: number): Promise<Times> {
  const id = await installEmptyApp(bench.test.browser);
  const result: Times = { awake: [], asleep: [] };
  const page = await bench.test.browser.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  await page.bringToFront();
  await page.evaluate(CLICKED);
  for (let i = 0; i < 2 * times; i++) {
    const kind = i % 2 === 0 ? 'awake' : 'asleep';
    if (kind === 'asleep') await stopWorker(bench, id);
    await pause(300);
    const arrived = arrival(bench, EMPTY_GATEWAY);
    await page.click('button');
    result[kind].push((await arrived()) - (await clickedAt(page)));
  }
  await page.close();
  return result;
}

async function stopWorker({ test }: Bench, id: string): Promise<void> {
  const target = await test.browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().includes(id),
  );
  await (await target.worker())?.close();
}

/** Records what has arrived so far; the returned function waits for the next request to this host. */
function arrival({ sandbox }: Bench, host: string): () => Promise<number> {
  const before = sandbox.traffic.length;
  return async () => {
    const request = await until(`a request to ${host}`, () =>
      sandbox.traffic.slice(before).find((each) => each.host === host && each.method === 'POST'),
    );
    return request.at;
  };
}

const clickedAt = async (page: Page): Promise<number> => (await page.evaluate('benchClick')) as number;
