import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../find-browser.mjs';
import { acknowledged } from './acknowledged';
import type { Screen } from './screen';
import type { AgentSession } from './session';
import { until } from './until';

/** Operates by keyboard only and counts key presses: a combination or a paste is one. */
export interface Keyboard {
  /** Key presses so far, without text that a person has to write. */
  keys(): number;
  press(key: string): Promise<void>;
  /** Pastes text as Ctrl+V does. */
  paste(text: string): Promise<void>;
  /** Ctrl+V of what was copied. */
  pasteCopied(): Promise<void>;
  write(words: string): Promise<void>;
  /** The browser's own shortcut for the picker. */
  callPicker(agent: AgentSession): Promise<void>;
}

export function keyboardOn({ page }: Screen, browser: BrowserName): Keyboard {
  let keys = 0;
  return {
    keys: () => keys,
    async press(key) {
      keys += 1;
      await acknowledged(page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0]));
    },
    async paste(text) {
      keys += 1;
      const isAtField = 'document.hasFocus() && document.activeElement?.matches("textarea, input")';
      await until('a field at hand', () => page.evaluate(isAtField));
      await page.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
    },
    async pasteCopied() {
      keys += 1;
      // Chromium's driver needs the editing command of the keys.
      const meaning = browser === 'chromium' ? { commands: ['Paste'] } : {};
      await page.keyboard.down('Control');
      await page.keyboard.press('v', meaning);
      await page.keyboard.up('Control');
    },
    write: (words) => page.keyboard.type(words),
    async callPicker(agent) {
      keys += 1;
      await agent.options.evaluate(COMMAND);
    },
  };
}

/** No driver can press a browser shortcut: sends the detector what the background sends on Alt+L. */
const COMMAND = `(async () => {
  const api = globalThis.browser ?? chrome;
  const [tab] = await api.tabs.query({ url: 'https://market.m.taobao.com/app/im/chat/*' });
  const target = { tabId: tab.id, allFrames: true };
  const frames = await api.scripting.executeScript({ target, func: () => location.pathname });
  const { frameId } = frames.find(({ result }) => result.includes('chat-core'));
  await api.tabs.sendMessage(tab.id, { kind: 'order-lock-detector', command: 'open-active' }, { frameId });
})()`;
