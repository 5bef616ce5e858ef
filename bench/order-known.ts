import type { Page } from 'puppeteer-core';
import { type Bench, pause } from './bench';
import { type LongTasks, longTasks, watchLongTasks } from './long-tasks';
import { CHAT_HOST, CHAT_PATH, DETAIL_PATH, LIST_PATH, SELLER_HOST } from './pages/page';
import { type Ear, type Heard, listenToReports } from './reports';
import { openMeter } from './script-time';
import { round, type Summary, summary } from './statistics';
import { hostOf } from './variants';

/** From the last change of a page to the report in the background, which is when the order is known everywhere. */

interface Drawn {
  began: number;
  at: number;
  tids: string[];
}

interface Known {
  unit: 'ms';
  /** Absent where no report came. */
  toKnown: Summary | 'n/a';
  missed: number;
}

/** The rule after a change of buyer: header and panel must have agreed for so long (utils/surfaces/web-wangwang). */
const AGREE_MS = 220;

export async function measureOrderKnown(bench: Bench) {
  const ear = await listenToReports(bench);
  return {
    targetMs: 100,
    orderList: await orderList(bench, ear),
    orderDetail: await orderDetail(bench, ear),
    conversations: await conversations(bench, ear),
    hiddenTab: await hiddenTab(bench, ear),
  };
}

async function orderList(bench: Bench, ear: Ear) {
  const times = bench.isQuick ? 4 : 10;
  bench.tell(`order list: 200 orders redrawn ${times} times`);
  const ours = await redraw(bench, `https://${SELLER_HOST}${LIST_PATH}`, times, ear);
  const empty = await redraw(bench, `https://${hostOf('empty')}${LIST_PATH}`, times);
  return {
    orders: 200,
    redrawn: times,
    ...ours.known,
    scriptMsPerRedraw: { detector: ours.scriptMs, empty: empty.scriptMs },
    longTasks: { detector: ours.long, empty: empty.long },
  };
}

async function redraw(bench: Bench, address: string, times: number, ear?: Ear) {
  const page = await open(bench, address);
  const meter = await openMeter(page);
  const start = await meter.read();
  const drawn: Drawn[] = [];
  const heard: (Heard | undefined)[] = [];
  for (let i = 0; i < times; i++) {
    const one = (await page.evaluate(`list.draw(${i}, 200)`)) as Drawn;
    drawn.push(one);
    heard.push(await ear?.wait(({ report }) => sameOrders(report.orders, one.tids)));
    await pause(ear ? 150 : 300);
  }
  const end = await meter.read();
  const long = await longTasks(page, drawn);
  await page.close();
  return { known: known(drawn, heard), scriptMs: round((end.script - start.script) / times), long };
}

async function orderDetail(bench: Bench, ear: Ear): Promise<Known & { longTasks: LongTasks[] }> {
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
      await ear.wait(
        ({ report }) => report.orders[0]?.tid === tid && report.orders[0].subOrders?.length === 3,
      ),
    );
    long.push(await longTasks(page, drawn));
    await page.close();
  }
  return { ...known(drawn, heard), longTasks: long.filter(({ count }) => count > 0) };
}

async function conversations(bench: Bench, ear: Ear) {
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
    offered.push(await ear.wait(({ report }) => report.activeTid === tid && !report.unsettled));
    seen.push(await ear.wait(({ report }) => report.buyer?.nick === nick));
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

/** Another tab in front: the page changes, and nothing may be done about it until it is seen again. */
async function hiddenTab(bench: Bench, ear: Ear) {
  bench.tell('order list in a hidden tab');
  const page = await open(bench, `https://${SELLER_HOST}${LIST_PATH}`);
  // A page that has shown no order yet is read once, wherever it stands; this one has.
  const { tids } = (await page.evaluate('list.draw(99, 200)')) as Drawn;
  await ear.wait(({ report }) => sameOrders(report.orders, tids));
  const other = await bench.test.browser.newPage();
  await other.bringToFront();
  await pause(300);
  const isHidden = (await page.evaluate('document.hidden')) as boolean;
  const meter = await openMeter(page);
  const before = await ear.count();
  const drawn: Drawn[] = [];
  const start = await meter.read();
  for (let i = 100; i < 105; i++) drawn.push((await page.evaluate(`list.draw(${i}, 200)`)) as Drawn);
  await pause(1_500);
  const end = await meter.read();
  const reports = (await ear.count()) - before;
  await page.bringToFront();
  const last = drawn.at(-1)?.tids ?? [];
  const shown = await ear.wait(({ report }) => sameOrders(report.orders, last));
  await other.close();
  await page.close();
  return {
    isHidden,
    reports,
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
