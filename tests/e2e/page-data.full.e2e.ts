import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { currentPage, type Shown } from '../../tooling/browser/current-page';
import { openPopup, tabIdOf, textOf } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { type Answer, html, json, type SandboxRequest } from '../../tooling/sandbox/http';
import { SHOP } from '../../tooling/sandbox/orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** Data of pages: every way in which an answer can arrive, with a strict CSP, in the platform's encoding. */

const SOLD = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const DESK = 'https://myseller.taobao.com/home.htm/app-customer-service/reception';
const DETAIL = 'https://qn.taobao.com/home.htm/trade-platform/tp/detail';
const ASYNC =
  'https://trade.taobao.com/trade/itemlist/asyncSold.htm?event_submit_do_query=1&_input_charset=utf8';
const MTOP = 'https://h5api.m.taobao.com/h5/mtop.taobao.qianniu.cs.trade.query/1.0/?jsv=2.7.2&type=jsonp';

const TID = '4512773019268853117';
/** From the reception panel's answer, which names no buyer: an order that no other page here shows. */
const UNNAMED = '4476630982214853117';
const [LINE, OTHER_LINE] = ['4512773019269853117', '4512773019270853117'];
const NEXT_TID = '4498120366150199208';

/** Encodes 叶子 as its four GBK bytes, in a text that is otherwise ASCII. */
const inGbk = (text: string): Buffer => Buffer.from(text.replaceAll('叶子', '\xd2\xb6\xd7\xd3'), 'latin1');

const order = (tid: string, nick: string, lines: string[]): string =>
  `{"id":"${tid}","buyer":{"nick":"${nick}"},"subOrders":[${lines
    .map((line) => `{"id":${line.slice(0, -3)}000,"idStr":"${line}","quantity":1,"itemInfo":{"title":"a"}}`)
    .join()}]}`;
const sold = (...orders: string[]): string => `{"page":{"currentPage":1},"mainOrders":[${orders.join()}]}`;

const reception = `{"api":"mtop.taobao.qianniu.cs.trade.query","data":{"data":{"orders":[{"bizOrderId":"${UNNAMED}",
  "expressOrderNumber":"773123456789012","receiverMobilePhone":"13800138000","itemList":[
  {"bizOrderId":"${UNNAMED}","subOrderId":"${LINE}","auctionId":"781234567890123"},
  {"bizOrderId":"${UNNAMED}","subOrderId":"${OTHER_LINE}"}]}]}},"ret":["SUCCESS::调用成功"]}`;

/** The ways in which the list page gets its answer; each returns whether the page itself got it. */
const SOURCES: Record<string, string> = {
  'fetch, undeclared GBK': `
    const answer = await fetch('${ASYNC}', { method: 'POST', credentials: 'include', body: 'pageNum=1' });
    got(new TextDecoder('gbk').decode(await answer.arrayBuffer()));`,
  'fetch of a Request': `
    const answer = await fetch(new Request('${ASYNC}', { method: 'POST' }));
    got(new TextDecoder('gbk').decode(await answer.arrayBuffer()));`,
  'XMLHttpRequest, text in GBK': `
    const xhr = new XMLHttpRequest();
    xhr.open('POST', '${ASYNC}&declared');
    xhr.onload = () => got(xhr.responseText);
    xhr.send('pageNum=1');`,
  'XMLHttpRequest, bytes': `
    const xhr = new XMLHttpRequest();
    xhr.open('POST', '${ASYNC}');
    xhr.responseType = 'arraybuffer';
    xhr.onload = () => got(new TextDecoder('gbk').decode(xhr.response));
    xhr.send('pageNum=1');`,
  'XMLHttpRequest, JSON': `
    const xhr = new XMLHttpRequest();
    xhr.open('POST', '${ASYNC}&utf8');
    xhr.responseType = 'json';
    xhr.onload = () => got(JSON.stringify(xhr.response));
    xhr.send('pageNum=1');`,
};

/** Only scripts with the page's nonce run: no eval, no inline scripts or styles. */
const POLICY = {
  'content-security-policy':
    "default-src 'none'; script-src 'nonce-k3' https://h5api.m.taobao.com; connect-src https://trade.taobao.com; " +
    "require-trusted-types-for 'script'; trusted-types page",
};

const GOT = `const got = (text) => { document.title = text.includes('${TID}') && text.includes('叶子') ? 'got' : 'lost'; };`;
const page = (script: string, body = ''): Answer =>
  html(
    `<!doctype html><body>${body}<script nonce="k3" type="module">${GOT}${script}</script></body>`,
    POLICY,
  );

const HOSTS = ['myseller.taobao.com', 'qn.taobao.com', 'trade.taobao.com', 'h5api.m.taobao.com'];

inBothBrowsers('data of pages', (name) => {
  const at = sharedSession(name, {
    sandbox: { routes: [{ name: 'page-data', hosts: HOSTS, path: '/*', handle: answer }] },
  });
  let served: Answer = html('');

  function answer({ host, path, query }: SandboxRequest): Answer {
    const cors = {
      'access-control-allow-origin': 'https://myseller.taobao.com',
      'access-control-allow-credentials': 'true',
    };
    if (path.endsWith('/asyncSold.htm')) {
      const text = sold(order(TID, '叶子', [LINE, OTHER_LINE]), order(NEXT_TID, 't**7', [NEXT_TID]));
      if (query.endsWith('utf8&utf8')) return json(text, cors);
      const type = query.endsWith('declared') ? 'text/html;charset=GBK' : 'text/plain';
      return { headers: { 'content-type': type, ...cors }, body: inGbk(text) };
    }
    if (host === 'h5api.m.taobao.com') {
      const callback = /callback=(\w+)/.exec(query)?.[1];
      return { headers: { 'content-type': 'text/javascript' }, body: `${callback}(${reception})` };
    }
    return served;
  }

  async function open(address: string, body: Answer): Promise<Page> {
    served = body;
    const tab = await at.agent.test.browser.newPage();
    await tab.goto(address);
    return tab;
  }

  const has =
    (...tids: string[]) =>
    (shown: Shown[]) =>
      shown.map(({ tid }) => tid).join() === tids.join();

  it.each(Object.keys(SOURCES))('an answer by %s', async (source) => {
    const tab = await open(SOLD, page(SOURCES[source] ?? ''));
    await tab.waitForFunction('document.title !== ""');
    expect(await tab.title()).toBe('got');
    expect(await currentPage(at.agent, tab, has(TID, NEXT_TID))).toEqual([
      { tid: TID, buyer: '叶子', shop: SHOP, lines: [LINE, OTHER_LINE] },
      { tid: NEXT_TID, buyer: 't**7', shop: SHOP, lines: [NEXT_TID] },
    ]);
    await tab.close();
  });

  it('an answer by JSONP, without a visible change of the page’s own functions', async () => {
    const tab = await open(
      DESK,
      page(`
        const looks = [fetch, XMLHttpRequest.prototype.open].map((one) => [one.name, one.length, String(one)]);
        window.mtopjsonp1 = (answer) => {
          const native = looks.every(([, , text]) => text.includes('[native code]'));
          document.title = native && answer.data.data.orders[0].bizOrderId === '${UNNAMED}' ? 'got' : 'lost';
        };
        const policy = window.trustedTypes?.createPolicy('page', { createScriptURL: (url) => url });
        const script = document.createElement('script');
        const url = '${MTOP}&callback=mtopjsonp1';
        script.src = policy ? policy.createScriptURL(url) : url;
        document.head.append(script);`),
    );
    await tab.waitForFunction('document.title !== ""');
    expect(await tab.title()).toBe('got');
    expect(await currentPage(at.agent, tab, has(UNNAMED))).toEqual([
      { tid: UNNAMED, buyer: '买家未知', shop: SHOP, lines: [LINE, OTHER_LINE] },
    ]);
    await tab.close();
  });

  it('paging and searching without navigation: only what is shown now', async () => {
    const rows = (tid: string): string =>
      `<table><tr><td>订单号：${tid}</td></tr><tr><td><a href="//trade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${tid}"><img></a></td></tr></table>`;
    const tab = await open(SOLD, html(`<!doctype html><div id="list">${rows(TID)}</div>`));
    expect(await currentPage(at.agent, tab, has(TID))).toMatchObject([{ tid: TID, lines: [TID] }]);
    await tab.evaluate(`document.querySelector('#list').innerHTML = ${JSON.stringify(rows(NEXT_TID))}`);
    expect(await currentPage(at.agent, tab, has(NEXT_TID))).toMatchObject([
      { tid: NEXT_TID, lines: [NEXT_TID] },
    ]);
    await tab.evaluate(
      `history.replaceState({}, '', '?search=1'); document.querySelector('#list').innerHTML = '没有订单'`,
    );
    expect(await currentPage(at.agent, tab, has())).toEqual([]);
    await tab.close();
  });

  it('a list that is rendered in a background tab', async () => {
    const row = `<table><tr><td>订单号：${UNNAMED}</td></tr></table>`;
    const tab = await open(
      SOLD,
      html(`<!doctype html><meta charset="utf-8"><script>
        document.addEventListener('visibilitychange', () => setTimeout(() => { document.body.innerHTML = '${row}'; }, 500));
      </script>`),
    );
    await at.agent.options.bringToFront();
    const popup = await openPopup(at.agent, await tabIdOf(at.agent, `${SOLD}*`));
    await until('the order', async () => (await textOf(popup.page)).replace(/\s/g, '').includes(UNNAMED));
    await popup.page.close();
    await tab.close();
  });

  it('a detail page that is rendered late, with its data later still and without a change of the page', async () => {
    // Not known to the platform, whose data would win over the page's.
    const tid = '4519999019268853117';
    const row = '<tr class="order-item"><td>a</td><td></td><td>未发货</td><td>¥12.00 × 1</td></tr>';
    const props = order(tid, '叶子', [LINE, OTHER_LINE]);
    const tab = await open(
      `${DETAIL}?spm=a1.b2&bizOrderId=${tid}`,
      html(`<!doctype html><meta charset="utf-8"><div id="root"></div><script>
        setTimeout(() => {
          root.innerHTML = '<div>订单编号：${tid}</div><table>${row}${row}</table><p>运单号：773123456789012</p>';
          setTimeout(() => {
            for (const row of document.querySelectorAll('tr')) {
              const far = { return: { memoizedProps: { subOrders: [] }, return: { memoizedProps: ${props} } } };
              row.__reactFiber$k3 = { memoizedProps: { className: 'order-item' }, return: far };
            }
          }, 1000);
        }, 2000);
      </script>`),
    );
    expect(await currentPage(at.agent, tab, ([one]) => one?.lines.length === 2)).toEqual([
      { tid, buyer: '叶子', shop: SHOP, lines: [LINE, OTHER_LINE] },
    ]);
    await tab.close();
  });
});
