import { vi } from 'vitest';
import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';
import type { PageView, WatchTarget } from '../contract';
import { webWangwang } from '../web-wangwang';

/** A chat in the test's own document, with the markup known from the field, and which of its changes are observed. */

export const A = '5126640188307216543';
export const B = '5126633904511216543';
/** In no buyer's panel. */
export const C = '5126611200933990011';

export interface Message {
  text?: string;
  html?: string;
  self?: boolean;
  time?: string;
}

const BUYER = '青柚一夏';
const SHOP = '山野杂货铺:小棠';

let clock = 0;
let buyers = 0;

export function message({ text = '', html, self = false, time }: Message): Element {
  const [hour, minute] = [10 + ((clock / 60) % 10), clock++ % 60].map((n) =>
    String(Math.floor(n)).padStart(2, '0'),
  );
  const part = (name: string, inside: string): string => `<div class="${name}">${inside}</div>`;
  const head = part('nick', self ? SHOP : BUYER) + part('time', time ?? `2026-11-27 ${hour}:${minute}:00`);
  const content = part('content', html ?? `<pre class="edit">${text}</pre>`);
  return element(self ? 'message-item self' : 'message-item', head + content);
}

export function element(className: string, html: string): Element {
  return Object.assign(document.createElement('div'), { className, innerHTML: html });
}

export const says = (...texts: string[]): Element[] => texts.map((text) => message({ text }));

const card = (tid: string): string =>
  `<div class="order-card">订单号 <span class="order-id">${tid}</span></div>`;

export interface Chat {
  /** The scroll container. */
  view: Element;
  read(): FrameReport | undefined;
  active(): string | undefined;
  /** @returns whether the change was observed and matters */
  change(act: () => void): boolean;
}

/** Switches the chat to another buyer each time, whose panel shows these orders. */
export function drawChat(rows: Element[], panel: string[] = [A, B], lastAnswer: SeenOrder[] = []): Chat {
  document.body.innerHTML = `<div class="ww_header"><div class="name">${BUYER}_${buyers++}</div></div>
    <div class="ww_message"><div class="message-list"><div class="rc-scrollbars-view"></div></div></div>
    <div class="ww_tab">${panel.map(card).join('')}</div>`;
  const view = document.querySelector('.rc-scrollbars-view') as Element;
  view.append(...rows);
  return chatOf(view, lastAnswer);
}

export function chatOf(view: Element, lastAnswer: SeenOrder[] = []): Chat {
  const read = (): FrameReport | undefined => webWangwang.read(pageView(document, lastAnswer));
  return {
    view,
    read,
    active: () => read()?.activeTid,
    change(act) {
      const target = webWangwang.watch(document).find(({ node }) => node === view) as WatchTarget;
      const observer = new MutationObserver(vi.fn());
      observer.observe(target.node, target.options);
      act();
      const records = observer.takeRecords();
      observer.disconnect();
      return records.length > 0 && target.matters?.(records) === true;
    },
  };
}

/** `answers`: what the page has loaded before the last answer. */
export function pageView(doc: Document, lastAnswer: SeenOrder[] = [], answers: SeenOrder[][] = []): PageView {
  const location = new URL('https://market.m.taobao.com/app/im/chat-core/index.html');
  const all = [...answers, lastAnswer];
  return { doc, location, pageOrders: all.flat(), lastAnswer, answers: all };
}

export function switchTo(nick: string): void {
  const name = document.querySelector('.ww_header .name');
  if (name) name.textContent = nick;
}
