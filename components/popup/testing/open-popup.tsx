import { onTestFinished } from 'vitest';
import { Popup } from '../popup';
import { PopupScreenProvider } from '../popup-screen';
import { type FakePopup, fakePopup } from './fake-popup';
import type { FakePopupScreen } from './fake-popup-screen';
import { driveScreen, type ScreenDriver } from './screen-driver';

/** A page without orders, and one with these. */
export const NO_PAGE = { orders: [] };
export const pageOf = (...orders: { tid: string; canLookUp: boolean }[]) => ({
  orders,
  activeTid: orders[0]?.tid,
});

/** The popup before the background has answered, until the test ends. */
export async function openShell(host: FakePopupScreen, tabId?: number): Promise<ScreenDriver> {
  const driver = await driveScreen(
    <PopupScreenProvider value={host}>
      <Popup tabId={tabId} isPopup language="zh-CN" />
    </PopupScreenProvider>,
  );
  onTestFinished(driver.close);
  return driver;
}

interface OpenedPopup {
  page: ScreenDriver;
  host: FakePopupScreen;
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
export const sent = (host: FakePopupScreen, name: string) =>
  host.sent.filter((one) => one.name === name).map(({ body }) => body);
