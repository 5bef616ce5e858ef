import { CONVERSATIONS, OWN_ACCOUNT } from '../conversations';
import { html, json, script } from '../http';
import { payment, type SandboxOrder } from '../orders';
import { escapeXml } from '../platform-answers';
import type { Route } from '../router';
import { asset } from './files';
import { pictureUrl } from './pictures';
import { statusText } from './status';

const HOSTS = ['market.m.taobao.com'];
const CORE = '/app/im/chat-core';
/** From left to right. */
const SHEETS = ['page', 'conversations', 'messages', 'input', 'panel'];

/** Web 旺旺: a shell with one same-origin frame `chat-core` that contains the whole chat. */
export function chatRoutes(orders: readonly SandboxOrder[]): Route[] {
  return [
    {
      name: 'chat',
      hosts: HOSTS,
      path: '/app/im/chat/index.html',
      handle: (request) => html(shell(request.query)),
    },
    { name: 'chat-core', hosts: HOSTS, path: `${CORE}/index.html`, handle: () => html(core()) },
    { name: 'assets', hosts: HOSTS, path: `${CORE}/chat.js`, handle: () => script(asset('chat.js')) },
    {
      name: 'assets',
      hosts: HOSTS,
      path: `${CORE}/chat.css`,
      handle: () => ({ headers: { 'content-type': 'text/css' }, body: sheet() }),
    },
    {
      name: 'chat-conversations',
      hosts: HOSTS,
      path: `${CORE}/conversations.json`,
      handle: () =>
        json(JSON.stringify({ own: OWN_ACCOUNT, conversations: CONVERSATIONS, cards: cards(orders) })),
    },
    {
      // Tests delay it: the panel then still shows the previous buyer.
      name: 'chat-orders',
      hosts: HOSTS,
      path: `${CORE}/orders.json`,
      handle: (request) =>
        json(JSON.stringify(panel(orders, new URLSearchParams(request.query).get('nick')))),
    },
  ];
}

function shell(query: string): string {
  const src = escapeXml(`${CORE}/index.html?${query}`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>商家接待台</title>
<style>
  html, body { margin: 0; height: 100%; overflow: hidden; }
  iframe { border: 0; width: 100%; height: 100%; display: block; }
</style>
</head>
<body><iframe src="${src}" title="chat-core" allow="clipboard-read; clipboard-write"></iframe></body>
</html>`;
}

function core(): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>chat-core</title>
<link rel="stylesheet" href="chat.css">
</head>
<body>
<div id="ice-container"></div>
<script src="chat.js"></script>
</body>
</html>`;
}

/** The style sheets of the chat as one. */
function sheet(): string {
  return SHEETS.map((name) => asset(`chat/${name}.css`)).join('');
}

/** Main order ids only: the web panel shows no sub-order ids. */
function panel(orders: readonly SandboxOrder[], nick: string | null) {
  return orders
    .filter((order) => order.buyerNick === nick)
    .sort((a, b) => b.created.localeCompare(a.created))
    .map((order) => ({
      tid: order.tid,
      status: statusText(order.status),
      created: order.created.slice(5, 16),
      payment: payment(order.subOrders),
      lines: order.subOrders.slice(0, 3).map(({ title, sku, price, num, picture }) => ({
        title,
        sku,
        price,
        num,
        picture: pictureUrl(picture),
      })),
    }));
}

function cards(orders: readonly SandboxOrder[]): Record<string, object> {
  return Object.fromEntries(
    orders.map((order) => [
      order.tid,
      {
        title: order.subOrders[0]?.title.split(' ').slice(0, 2).join(' '),
        count: order.subOrders.length,
        payment: payment(order.subOrders),
        picture: pictureUrl(order.subOrders[0]?.picture ?? ''),
      },
    ]),
  );
}
