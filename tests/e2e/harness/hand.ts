import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/find-browser.mjs';
import type { Desk } from './desk';
import type { Screen } from './screen';
import { until } from './until';

/** A hand on the keyboard only, that counts what it presses: a combination or a paste is one. */
export interface Hand {
  /** Keys so far, but for words that a person has to write. */
  keys(): number;
  press(key: string): Promise<void>;
  /** Puts text in as Ctrl+V does. */
  paste(text: string): Promise<void>;
  /** Ctrl+V of what was copied before. */
  pasteCopied(): Promise<void>;
  write(words: string): Promise<void>;
  /** The browser's own shortcut for the picker. */
  callPicker(desk: Desk): Promise<void>;
}

export function handOn({ page }: Screen, browser: BrowserName): Hand {
  let keys = 0;
  return {
    keys: () => keys,
    async press(key) {
      keys += 1;
      await page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0]);
    },
    async paste(text) {
      keys += 1;
      const isAtField = 'document.hasFocus() && document.activeElement?.matches("textarea, input")';
      await until('a field at hand', () => page.evaluate(isAtField));
      await page.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
    },
    async pasteCopied() {
      keys += 1;
      // Chromium's driver has to be told what the keys mean.
      const meaning = browser === 'chromium' ? { commands: ['Paste'] } : {};
      await page.keyboard.down('Control');
      await page.keyboard.press('v', meaning);
      await page.keyboard.up('Control');
    },
    write: (words) => page.keyboard.type(words),
    async callPicker(desk) {
      keys += 1;
      await desk.options.evaluate(COMMAND);
    },
  };
}

/** No driver can press a shortcut of the browser: the detector is told what the background tells it on Alt+L. */
const COMMAND = `(async () => {
  const api = globalThis.browser ?? chrome;
  const [tab] = await api.tabs.query({ url: 'https://market.m.taobao.com/app/im/chat/*' });
  const target = { tabId: tab.id, allFrames: true };
  const frames = await api.scripting.executeScript({ target, func: () => location.pathname });
  const { frameId } = frames.find(({ result }) => result.includes('chat-core'));
  await api.tabs.sendMessage(tab.id, { kind: 'order-lock-detector', command: 'open-active' }, { frameId });
})()`;
