import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { html } from '../../sandbox/http';
import type { Route } from '../../sandbox/router';
import { EMPTY_GATEWAY } from '../empty-app';

/** Pages of the measurements, on the real addresses (for the detector) and on separate hosts (for the others). */

const client = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`./${name}.client.js`, import.meta.url)), 'utf8');

/** Messages are not laid out: layout would dominate what is measured. */
const STYLE = '.rc-scrollbars-view{display:none}';

function page(name: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${STYLE}</style></head>
<body><div id="ice-container"></div><script>${client(name)}</script></body></html>`;
}

export const CHAT_PATH = '/app/im/chat-core/bench.html';
export const LIST_PATH = '/home.htm/trade-platform/tp/sold';
export const DETAIL_PATH = '/home.htm/trade-platform/tp/detail';
export const CHAT_HOST = 'market.m.taobao.com';
export const SELLER_HOST = 'myseller.taobao.com';
const OTHERS = '*.bench.example';

const route = (name: string, host: string, path: string): Route => ({
  name: `bench-${name}`,
  hosts: [host, OTHERS],
  path,
  handle: () => html(page(name)),
});

export const benchRoutes: Route[] = [
  {
    name: 'bench-gateway',
    hosts: [EMPTY_GATEWAY],
    path: '/call',
    handle: () => ({ headers: { connection: 'close' }, body: 'ok' }),
  },
  route('chat', CHAT_HOST, CHAT_PATH),
  route('list', SELLER_HOST, LIST_PATH),
  route('detail', SELLER_HOST, DETAIL_PATH),
];
