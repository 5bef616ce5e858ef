import type { Page } from 'puppeteer-core';
import type { AgentSession } from '../../../../tooling/browser/session';
import { demoOrders } from '../../../../tooling/sandbox/demo-orders';
import { html } from '../../../../tooling/sandbox/http';
import { SHOP } from '../../../../tooling/sandbox/orders';
import type { Route } from '../../../../tooling/sandbox/router';
import type { FrameReport } from '../../../../utils/domain/order-context';

/** A page with constantly changing orders: 200 of them, most of them different each time. */

export const FLOOD = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const ORDERS = 200;

/** Replaces the order list. `flood` or `invent` (times a second) starts it, `changes` counts. One order stays the same. */
export function floodRoute(tid: string): Route {
  return {
    name: 'flood',
    hosts: ['myseller.taobao.com'],
    path: '/home.htm/*',
    handle: () => html(pageOf(tid)),
  };
}

function pageOf(tid: string): string {
  const order = demoOrders().find((one) => one.tid === tid);
  if (!order) throw new Error(`no order ${tid}`);
  const still = {
    id: order.tid,
    buyer: { nick: order.buyerNick },
    subOrders: order.subOrders.map(({ oid, title, num }) => ({
      id: oid,
      quantity: num,
      itemInfo: { title },
    })),
  };
  return `<!doctype html><meta charset="utf-8"><title>已卖出的宝贝</title>
<p>订单号：<span>${tid}</span></p><div id="others"></div><script type="text/plain" id="data"></script>
<script>
  let changes = 0;
  const still = ${JSON.stringify(still)};
  const another = (i) => {
    const id = '45127730' + String(10_000_000 + (i % 50 ? i : 1_000 * changes + i)).slice(1) + '8853';
    const line = (n) => ({ id: id.slice(0, -4) + n + '853', quantity: 1, itemInfo: { title: '第 ' + changes + ' 次的标题 ' + n } });
    return { id, buyer: { nick: '买家' + i }, subOrders: [1, 2, 3].map(line) };
  };
  const draw = () => {
    changes += 1;
    const orders = [still, ...Array.from({ length: ${ORDERS - 1} }, (_, i) => another(i + 1))];
    document.getElementById('others').innerHTML = orders.slice(1).map(({ id }) => '<p>订单号：<span>' + id + '</span></p>').join('');
    document.getElementById('data').textContent = 'data = ' + JSON.stringify({ mainOrders: orders });
  };
  const flood = (perSecond) => setInterval(draw, 1_000 / perSecond);
  draw();
  // Each time one new order instead of all.
  const invent = (perSecond) => setInterval(() => {
    changes += 1;
    document.body.innerHTML = '<p>订单号：<span>4519' + String(10_000_000_000 + 7_919 * changes) + '8853</span></p>';
  }, 1_000 / perSecond);
</script>`;
}

/**
 * The same through messages of this tab's content script, faster than a detector would send. Runs until the page is
 * closed. @returns how many have been sent so far
 */
export async function floodByMessages(
  agent: AgentSession,
  urlPattern: string,
  perSecond: number,
): Promise<() => Promise<number>> {
  const run = (func: string) => `(async () => {
    const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ url: ${JSON.stringify(urlPattern)} });
    const args = [${JSON.stringify(reportOf())}, ${perSecond}];
    const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: ${func}, args });
    return result;
  })()`;
  await agent.options.evaluate(run(SAY_ON));
  return async () => Number(await agent.options.evaluate(run('() => globalThis.saidOn')));
}

function reportOf(): FrameReport {
  const subOrders = [1, 2, 3].map((n) => ({ id: `45127731${n}0000000853`, title: '标题' }));
  const orders = Array.from({ length: ORDERS }, (_, i) => ({
    tid: String(4512773200000000000n + BigInt(i)),
    source: 'data' as const,
    subOrders,
  }));
  return { surface: 'order-list', site: 'taobao', sellerNick: SHOP, orders };
}

const SAY_ON = `(report, perSecond) => {
  const api = globalThis.browser ?? chrome;
  const { version } = api.runtime.getManifest();
  globalThis.saidOn = 0;
  const since = Date.now();
  const say = () => {
    const n = (globalThis.saidOn += 1);
    const title = '第 ' + n + ' 次';
    const changed = (order) => ({ ...order, subOrders: order.subOrders.map((line) => ({ ...line, title })) });
    const body = { report: { ...report, orders: report.orders.map(changed) } };
    api.runtime.sendMessage({ kind: 'order-lock', version, name: 'detector/report', body }).catch(() => undefined);
  };
  // Browsers throttle timers of hidden tabs: send everything that is due.
  setInterval(() => {
    while (globalThis.saidOn < ((Date.now() - since) * perSecond) / 1_000) say();
  }, 1_000 / perSecond);
}`;

/** Records the times of page news from now on, in this open extension page. */
export async function hearPageNews(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(`(() => {
    globalThis.pageNews = [];
    (globalThis.browser ?? chrome).runtime.onMessage.addListener((news) => {
      if (news?.kind === 'order-lock-news' && news.topic === 'page') pageNews.push(Date.now());
    });
  })()`);
  return async () => (await page.evaluate('pageNews')) as number[];
}
