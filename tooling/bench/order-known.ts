import type { Page } from 'puppeteer-core';
import { type Bench, pause } from './bench';
import { type LongTasks, longTasks, watchLongTasks } from './long-tasks';
import { CHAT_HOST, CHAT_PATH, DETAIL_PATH, LIST_PATH, SELLER_HOST } from './pages/page';
import { type Heard, listenToReports, type ReportListener } from './reports';
import { openMeter } from './script-time';
import { round, type Summary, summary } from './statistics';
import { hostOf } from './variants';

/** Time from the last change of a page to the report in the background, when the order is known everywhere. */

interface Drawn {
  began: number;
  at: number;
  tids: string[];
}

interface Known {
  unit: 'ms';
  /** `n/a` if no report came. */
  toKnown: Summary | 'n/a';
  missed: number;
}

/** After a change of buyer, header and panel must agree for this long (utils/content/surfaces/settling.ts). */
const AGREE_MS = 220;

export async function measureOrderKnown(bench: Bench) {
  const reports = await listenToReports(bench);
  return {
    targetMs: 100,
    orderList: await orderList(bench, reports),
    orderDetail: await orderDetail(bench, reports),
    conversations: await conversations(bench, reports),
    hiddenTab: await hiddenTab(bench, reports),
  };
}

async function orderList(bench: Bench, reports: ReportListener) {
  const times = bench.isQuick ? 4 : 10;
  bench.tell(`order list: 200 orders redrawn ${times} times`);
  const ours = await redraw(bench, `https://${SELLER_HOST}${LIST_PATH}`, times, reports);
  const empty = await redraw(bench, `https://${hostOf('empty')}${LIST_PATH}`, times);
  return {
    orders: 200,
    redrawn: times,
    ...ours.known,
    scriptMsPerRedraw: { detector: ours.scriptMs, empty: empty.scriptMs },
    longTasks: { detector: ours.long, empty: empty.long },
  };
}

async function redraw(bench: Bench, address: string, times: number, reports?: ReportListener) {
  const page = await open(bench, address);
  const meter = await openMeter(page);
  const start = await meter.read();
  const drawn: Drawn[] = [];
  const heard: (Heard | undefined)[] = [];
  for (let i = 0; i < times; i++) {
    const one = (await page.evaluate(`list.draw(${i}, 200)`)) as Drawn;
    drawn.push(one);
    heard.push(await reports?.wait(({ report }) => sameOrders(report.orders, one.tids)));
    await pause(reports ? 150 : 300);
  }
  const end = await meter.read();
  const long = await longTasks(page, drawn);
  await page.close();
  return { known: known(drawn, heard), scriptMs: round((end.script - start.script) / times), long };
}

async function orderDetail(
  bench: Bench,
  reports: ReportListener,
): Promise<Known & { longTasks: LongTasks[] }> {
  const times = bench.isQuick ? 3 : 10;
  bench.tell(`order detail: drawn ${times} times`);
  const drawn: Drawn[] = [];
  const heard: (Heard | undefined)[] = [];
  const long: LongTasks[] = [];
  for (let i = 0; i < times; i++) {
    const tid = `45127730192688${53100 + i}`;
    const page = await open(bench, `https://${SELLER_HOST}${DETAIL_PATH}?bizOrderId=${tid}`);
    const one = (await page.evaluate('detail.draw()')) as Drawn;
    drawn.push(one);
    heard.push(
      await reports.wait(
        ({ report }) => report.orders[0]?.tid === tid && report.orders[0].subOrders?.length === 3,
      ),
    );
    long.push(await longTasks(page, drawn));
    await page.close();
  }
  return { ...known(drawn, heard), longTasks: long.filter(({ count }) => count > 0) };
}

async function conversations(bench: Bench, reports: ReportListener) {
  const switches = bench.isQuick ? 15 : 100;
  bench.tell(`chat: ${switches} conversations`);
  const page = await open(bench, `https://${CHAT_HOST}${CHAT_PATH}`);
  const drawn: Drawn[] = [];
  const seen: (Heard | undefined)[] = [];
  const offered: (Heard | undefined)[] = [];
  await pause(500);
  for (let i = 1; i <= switches; i++) {
    const { at, nick, tid } = (await page.evaluate(`chat.open(${i})`)) as {
      at: number;
      nick: string;
      tid: string;
    };
    drawn.push({ began: at - 40, at, tids: [tid] });
    offered.push(await reports.wait(({ report }) => report.activeTid === tid && !report.unsettled));
    seen.push(await reports.wait(({ report }) => report.buyer?.nick === nick));
  }
  const long = await longTasks(page, drawn);
  await page.close();
  return {
    switches,
    agreeMs: AGREE_MS,
    toBuyerKnown: known(drawn, seen),
    toOrdersOffered: known(drawn, offered),
    overTheRule: known(
      drawn.map((one) => ({ ...one, at: one.at + AGREE_MS })),
      offered,
    ).toKnown,
    longTasks: long,
  };
}

/** With another tab active, the page changes, and nothing may be read until it is visible again. */
async function hiddenTab(bench: Bench, reports: ReportListener) {
  bench.tell('order list in a hidden tab');
  const page = await open(bench, `https://${SELLER_HOST}${LIST_PATH}`);
  // A page without any order yet is read once even in the background; this one has shown one.
  const { tids } = (await page.evaluate('list.draw(99, 200)')) as Drawn;
  await reports.wait(({ report }) => sameOrders(report.orders, tids));
  const other = await bench.test.browser.newPage();
  await other.bringToFront();
  await pause(300);
  const isHidden = (await page.evaluate('document.hidden')) as boolean;
  const meter = await openMeter(page);
  const before = await reports.count();
  const drawn: Drawn[] = [];
  const start = await meter.read();
  for (let i = 100; i < 105; i++) drawn.push((await page.evaluate(`list.draw(${i}, 200)`)) as Drawn);
  await pause(1_500);
  const end = await meter.read();
  const sent = (await reports.count()) - before;
  await page.bringToFront();
  const last = drawn.at(-1)?.tids ?? [];
  const shown = await reports.wait(({ report }) => sameOrders(report.orders, last));
  await other.close();
  await page.close();
  return {
    isHidden,
    reports: sent,
    scriptMs: round(end.script - start.script),
    isKnownOnceShown: shown !== undefined,
  };
}

async function open({ test }: Bench, address: string): Promise<Page> {
  const page = await test.browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await watchLongTasks(page);
  await pause(300);
  return page;
}

function known(drawn: readonly Drawn[], heard: readonly (Heard | undefined)[]): Known {
  const times = heard.flatMap((one, i) => (one ? [one.at - (drawn[i]?.at ?? 0)] : []));
  return {
    unit: 'ms',
    toKnown: times.length > 0 ? summary(times) : 'n/a',
    missed: drawn.length - times.length,
  };
}

function sameOrders(orders: readonly { tid: string }[], tids: readonly string[]): boolean {
  return orders.length === tids.length && orders.every(({ tid }, i) => tid === tids[i]);
}
