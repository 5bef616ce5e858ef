import { pageScreen, type Screen } from './screen';
import type { AgentSession } from './session';
import { until } from './until';

/** The popup for one order that the extension has opened in a separate window. */
export async function popupWindow(agent: AgentSession, tid: string): Promise<Screen> {
  const page = await until('a window of the popup', async () => {
    for (const each of await agent.test.browser.pages()) {
      const address = String(await each.evaluate('location.href').catch(() => ''));
      if (address.startsWith(agent.test.address('popup.html?')) && address.includes(tid)) return each;
    }
    return undefined;
  });
  return pageScreen(page);
}
