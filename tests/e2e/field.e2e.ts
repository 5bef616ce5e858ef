import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { find, type Screen, see, tabScreen } from '../../tooling/browser/screen';
import { lock, openPicker, openPopup, outcome, tabIdOf, textOf } from '../../tooling/browser/session';
import { html, json, type SandboxRequest } from '../../tooling/sandbox/http';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** Real pages on their own addresses: what can be ticked, how it is named, and what is sent. */

const FIELD = join(process.cwd(), 'tests/fixtures/field');
const file = (name: string): string => readFileSync(join(FIELD, name), 'utf8');

const SOLD = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const OLDER = 'https://trade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=126520551738297745';
const TMALL = 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=5126640188307216543';
const OLDER_LIST = 'https://trade.taobao.com/trade/itemlist/list_sold_items.htm';
const ROW = (oid: string, state: string) =>
  `<tr><td><a href="//trade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${oid}"><img alt="帆布鞋"></a></td><td>¥39.90 × 1</td><td>${state}</td></tr>`;

const TID = '5126640188307216543';
const [SHIPPED, WAITING, NEW] = ['5126640188308216543', '5126640188309216543', '5126640188310216543'];
const PARTLY = `<table><tr><td>订单号：${TID}<span class="ww-light" data-nick="青柚一夏"></span> 卖家部分发货</td></tr>${ROW(SHIPPED, '已发货')}${ROW(WAITING, '未发货')}${ROW(NEW, '仓库处理')}</table>`;
const ANSWERED = `<script>fetch('https://trade.taobao.com/trade/itemlist/asyncSold.htm', { method: 'POST' }).then((answer) => answer.text());</script>`;

inBothBrowsers('pages from the field', { sample: 'chromium' }, (name) => {
  let page = '';
  const serve = ({ path }: SandboxRequest) =>
    path.endsWith('asyncSold.htm')
      ? json(file('05-status-code-unknown.json'), { 'access-control-allow-origin': '*' })
      : html(page.replace('<html>', '<!doctype html><html><meta charset="utf-8">'));
  const hosts = ['myseller.taobao.com', 'trade.taobao.com', 'trade.tmall.com'];
  const at = sharedSession(name, {
    sandbox: { routes: [{ name: 'field', hosts, path: '/*', handle: serve }] },
    settings: settingsFile(demoShop({ session: undefined })),
  });

  async function open(url: string, content: string): Promise<Screen> {
    page = content;
    const tab = await at.agent.test.browser.newPage();
    await tab.goto(url);
    return tabScreen(tab, () => at.agent.options, `${url.replace(/\?.*/, '')}*`);
  }

  /** Opens a popup with the page's orders. */
  async function inPopup(url: string, content: string): Promise<Screen> {
    const tab = await open(url, content);
    await tab.page.bringToFront();
    return openPopup(at.agent, await tabIdOf(at.agent, `${url.replace(/\?.*/, '')}*`));
  }

  async function states(popup: Screen, ids: readonly string[]): Promise<boolean[]> {
    const boxes = [];
    for (const id of ids) boxes.push(await see(popup, 'checkbox', id));
    return boxes.map(({ disabled }) => !disabled);
  }

  async function close(popup: Screen, url: string): Promise<void> {
    await popup.page.close();
    for (const tab of await at.agent.test.browser.pages()) if (tab.url().startsWith(url)) await tab.close();
  }

  it('another tool’s number in the heading: the line belongs to its own order', async () => {
    const list = await open(SOLD, file('11d-sold-list-injected-head.html'));
    await openPicker(list, TID);
    await see(list, 'checkbox', TID);
    expect(await find(list, 'button', '4398810022774455661')).toBeUndefined();
    await lock(list, [TID]);
    await outcome(list);
    expect(at.sandbox.erp.calls.at(-1)).toMatchObject({
      tid: TID,
      subOrderIds: [TID],
      buyerNick: '青柚一夏',
    });
    await list.page.close();
  });

  it('nested status lists: shipped or refunded lines cannot be ticked', async () => {
    const popup = await inPopup(OLDER, file('04-trade-item-detail-2018.html'));
    expect(await states(popup, ['126520551739297745', '126520551740297745'])).toEqual([false, false]);
    await close(popup, OLDER);
  });

  it('several packages: each line has its own state', async () => {
    const popup = await inPopup(TMALL, file('06b-tmall-packages-control.html'));
    expect(await states(popup, [SHIPPED, WAITING, NEW])).toEqual([false, true, true]);
    await close(popup, TMALL);
  });

  it('a line with an unknown code beside the word 交易关闭 cannot be ticked', async () => {
    const popup = await inPopup(SOLD, `<html><body>${ANSWERED}</body></html>`);
    expect(await states(popup, ['5126611200933216543'])).toEqual([false]);
    await close(popup, SOLD);
  });

  it('a short title is an item, not the buyer’s name', async () => {
    const popup = await inPopup(OLDER_LIST, file('22-short-title-older.html'));
    expect((await see(popup, 'checkbox', '118964301737554535')).name).toMatch(/^补差价/);
    await close(popup, OLDER_LIST);
  });

  it('a partly shipped order: the shipped line is disabled, the unknown one says so', async () => {
    const list = await open(SOLD, `<html><body>${PARTLY}</body></html>`);
    await openPicker(list, TID);
    expect(await states(list, [SHIPPED, WAITING, NEW])).toEqual([false, true, true]);
    await list.page.close();
    const popup = await inPopup(SOLD, `<html><body>${PARTLY}</body></html>`);
    await states(popup, [NEW]);
    expect((await textOf(popup.page)).match(/发货状态未知，可能已经发货；请先核对/g)).toHaveLength(1);
    await close(popup, SOLD);
  });
});
