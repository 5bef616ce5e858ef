import type { Browser } from 'webextension-polyfill';
import type { News } from '@/utils/messages/news';

/** A document that listens: an extension page, the picker's page in a frame of a tab, or a content script. */
interface Listener {
  is: 'screen' | 'picker' | 'page';
  tabId?: number;
  frameId?: number;
}

/**
 * The message delivery of a browser. `runtime.sendMessage` reaches the extension's pages, and in Chromium those in
 * frames of a page too; `tabs.sendMessage` reaches one frame of one tab. Nothing else is delivered.
 */
export function browserWith(kind: 'chromium' | 'firefox', listeners: Listener[]) {
  const heard = new Map<Listener, News[]>();
  const deliver = async (news: News, hears: (listener: Listener) => boolean): Promise<void> => {
    const receivers = listeners.filter(hears);
    if (receivers.length === 0)
      throw new Error('Could not establish connection. Receiving end does not exist.');
    for (const each of receivers) heard.set(each, [...(heard.get(each) ?? []), news]);
  };
  const browser = {
    runtime: {
      sendMessage: (news: News) =>
        deliver(news, ({ is }) => is === 'screen' || (is === 'picker' && kind === 'chromium')),
    },
    tabs: {
      sendMessage: (tabId: number, news: News, { frameId }: { frameId: number }) =>
        deliver(news, (each) => each.is !== 'screen' && each.tabId === tabId && each.frameId === frameId),
    },
  } as unknown as Browser;
  return { browser, topicsOf: (listener: Listener) => (heard.get(listener) ?? []).map(({ topic }) => topic) };
}
