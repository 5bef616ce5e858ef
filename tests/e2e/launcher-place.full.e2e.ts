import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { see, tabScreen } from '../../tooling/browser/screen';
import { lockFromPopup } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { html } from '../../tooling/sandbox/http';
import { ABAI, NANFENG, YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** Launchers in a list of orders: whatever they say, nothing of the page moves, and none leaves its card. */

const ADDRESS = 'https://trade.taobao.com/trade/itemlist/list_sold_items.htm';
const TIDS = [YUZU.tid, NANFENG.tid, ABAI.tid];
/** Check box, label and number take about 220 px. */
const WIDTHS = { wide: 600, narrow: 290, 'too narrow': 235 };

const row = (tid: string, width: number) => `<div class="item-mod__trade-order___7QqPa trade-order-main">
  <table style="width:${width}px;table-layout:fixed;border:1px solid #ccc;font:13px/20px sans-serif"><tbody><tr><td style="white-space:nowrap">
  <label class="item-mod__checkbox-label___zzzz1"><input type="checkbox" name="orderid" value="${tid}"><span></span><span>订单号:</span><span>${tid}</span></label><span class="after">详情</span>
  </td></tr></tbody></table></div>`;
const page = (width: number) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>已卖出的宝贝</title><body><div id="page">${TIDS.map((tid) => row(tid, width)).join('')}</div>`;

inBothBrowsers('launchers in a list', (name) => {
  let width = WIDTHS.wide;
  const route = {
    name: 'list',
    hosts: ['trade.taobao.com'],
    path: '/trade/itemlist/list_sold_items.htm',
    handle: () => html(page(width)),
  };
  const at = sharedSession(name, { sandbox: { routes: [route] } });

  async function open() {
    const tab = await at.agent.test.browser.newPage();
    await tab.goto(ADDRESS);
    await tab.bringToFront();
    const screen = tabScreen(tab, () => at.agent.options, `${ADDRESS}*`);
    const launchers = async () => {
      const seen = await screen.look();
      return seen.filter((each) => each.role === 'button' && each.name.startsWith('锁单') && each.width > 0);
    };
    return { tab, screen, launchers };
  }

  const lefts = (tab: Page) =>
    tab.evaluate(`[...document.querySelectorAll('.after')].map((each) => each.getBoundingClientRect().left)`);

  it('are equally wide, and nothing behind them moves when one of them says more', async () => {
    width = WIDTHS.wide;
    const { tab, screen, launchers } = await open();
    await until('a launcher for each', async () => (await launchers()).length === TIDS.length);
    const before = await lefts(tab);
    await lockFromPopup(at.agent, YUZU.tid, [YUZU.bedding]);
    await tab.bringToFront();
    await see(screen, 'button', new RegExp(`^锁单 ${YUZU.tid}，已锁定 1`));
    const widths = (await launchers()).map((each) => Math.round(each.width));
    expect(new Set(widths).size).toBe(1);
    expect(widths[0]).toBeGreaterThanOrEqual(80);
    expect(await lefts(tab)).toEqual(before);
    await tab.close();
  });

  it.each(['narrow', 'too narrow'] as const)('stand inside their card, or at the edge: %s', async (how) => {
    width = WIDTHS[how];
    const { tab, launchers } = await open();
    await until('launchers', async () => (await launchers()).length > 0);
    const edge = Number(await tab.evaluate(`document.querySelector('table').getBoundingClientRect().right`));
    const outer = Number(await tab.evaluate('innerWidth'));
    for (const { x, width: own } of await launchers()) {
      const right = x + own / 2;
      const isDocked = Math.abs(right - outer) < 20;
      expect(isDocked || right <= edge + 1).toBe(true);
    }
    await tab.close();
  });
});
