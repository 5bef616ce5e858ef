import type { Desk } from './desk';
import { pageScreen, type Screen } from './screen';
import { until } from './until';

/** The popup that the extension has opened in a window of its own, about one order. */
export async function popupWindow(desk: Desk, tid: string): Promise<Screen> {
  const page = await until('a window of the popup', async () => {
    for (const each of await desk.test.browser.pages()) {
      const address = String(await each.evaluate('location.href').catch(() => ''));
      if (address.startsWith(desk.test.address('popup.html?')) && address.includes(tid)) return each;
    }
    return undefined;
  });
  return pageScreen(page);
}
