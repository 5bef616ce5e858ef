import { type Handler, html, json, notFound, script } from '../http';
import type { SandboxOrder } from '../orders';
import { SHOP } from '../orders';
import type { Route } from '../router';
import { asset } from './files';
import { rowStatus, soldAnswer, soldOrder } from './sold-data';

const HOSTS = ['myseller.taobao.com', 'qn.taobao.com'];
const BASE = '/home.htm/trade-platform/tp';

/** The seller workbench: order list and order detail in their current layout. */
export function tradePageRoutes(orders: readonly SandboxOrder[]): Route[] {
  const own = orders.filter((order) => order.sellerNick === SHOP);
  return [
    { name: 'list', hosts: HOSTS, path: `${BASE}/sold`, handle: () => html(page('已卖出的宝贝', 'sold.js')) },
    {
      name: 'detail',
      hosts: HOSTS,
      path: `${BASE}/detail`,
      handle: () => html(page('交易详情', 'detail.js')),
    },
    { name: 'assets', hosts: HOSTS, path: `${BASE}/sold.js`, handle: () => script(asset('sold.js')) },
    { name: 'assets', hosts: HOSTS, path: `${BASE}/detail.js`, handle: () => script(asset('detail.js')) },
    {
      name: 'assets',
      hosts: HOSTS,
      path: `${BASE}/trade.css`,
      handle: () => ({ headers: { 'content-type': 'text/css' }, body: asset('trade.css') }),
    },
    { name: 'detail-data', hosts: HOSTS, path: `${BASE}/detail.json`, handle: detailData(own) },
    {
      name: 'list-data',
      hosts: ['trade.taobao.com'],
      path: '/trade/itemlist/asyncSold.htm',
      handle: (request) =>
        json(JSON.stringify(soldAnswer(own)), {
          'access-control-allow-origin': request.headers.origin ?? '*',
          'access-control-allow-credentials': 'true',
        }),
    },
  ];
}

/** The real page takes 8 to 10 s; tests delay it as they need. */
function detailData(orders: readonly SandboxOrder[]): Handler {
  return (request) => {
    const tid = new URLSearchParams(request.query).get('bizOrderId');
    const order = orders.find((each) => each.tid === tid);
    if (!order) return notFound();
    return json(JSON.stringify({ order: soldOrder(order), rows: order.subOrders.map(rowStatus) }));
  };
}

function page(title: string, program: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="trade.css">
</head>
<body>
<div class="workbench-head"><b>千牛工作台</b><span>交易</span><span>商品</span><span>客服</span><span class="login">云栖里家居旗舰店:小禾</span></div>
<div id="ice-container"><div class="next-loading">加载中…</div></div>
<script src="${program}"></script>
</body>
</html>`;
}
