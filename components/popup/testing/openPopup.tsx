import { afterEach } from 'vitest';
import { HostProvider } from '../host';
import { Popup } from '../Popup';
import type { FakeHost } from './fakeHost';
import { type FakePopup, fakePopup } from './fakePopup';
import { type Hands, handsOn } from './hands';

/** A page without orders, and one with these. */
export const NO_PAGE = { orders: [] };
export const pageOf = (...orders: { tid: string; canLookUp: boolean }[]) => ({
  orders,
  activeTid: orders[0]?.tid,
});

let hands: Hands | undefined;
afterEach(() => hands?.close());

/** The popup before anybody has answered. */
export async function openShell(host: FakeHost, tabId?: number): Promise<Hands> {
  hands = await handsOn(
    <HostProvider value={host}>
      <Popup tabId={tabId} isPopup language="zh-CN" />
    </HostProvider>,
  );
  return hands;
}

export interface OpenedPopup {
  page: Hands;
  host: FakeHost;
  field: HTMLTextAreaElement;
}

export async function openPopup(world: FakePopup): Promise<OpenedPopup> {
  const host = fakePopup(world);
  const page = await openShell(host);
  const field = await page.see(() => page.root.querySelector('textarea'));
  await page.see(() => page.root.querySelector('[aria-label="当前页面"]:not([aria-busy="true"])'));
  return { page, host, field };
}

/** Bodies of all messages of this name. */
export const sent = (host: FakeHost, name: string) =>
  host.sent.filter((one) => one.name === name).map(({ body }) => body);
