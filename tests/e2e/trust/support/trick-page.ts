import type { Frame, Page } from 'puppeteer-core';
import { type Screen, see, tabScreen } from '../../../../tooling/browser/screen';
import { type AgentSession, chatFrame } from '../../../../tooling/browser/session';
import type { BrowserName } from '../../../../tooling/find-browser.mjs';
import { isFull } from '../../harness/scale';

/** The chat of one buyer, as a page of its own and in a frame, where the picker is in the outer page. */

const APP = 'https://market.m.taobao.com/app/im/';

export const PLACES = [
  ['a plain page', 'chat-core'],
  ['a page with a frame', 'chat'],
] as const;
export type Place = (typeof PLACES)[number][1];

/** Chats are framed. The plain page is the simpler case: one browser is enough for it. In a sample each has one place. */
export function placesIn(name: BrowserName): readonly (typeof PLACES)[number][] {
  const places = PLACES.filter(([, place]) => place === 'chat' || name === 'chromium');
  return isFull ? places : places.slice(0, 1);
}

export interface TrickPage extends Screen {
  /** The page or frame with order, launcher and chat input. */
  inside: Page | Frame;
  /** Runs in the page that contains the picker. */
  run(script: string): Promise<unknown>;
}

export const EDITOR = '.editBox pre.edit';

export async function openTrickPage(
  agent: AgentSession,
  place: Place,
  { nick, tid }: { nick: string; tid: string },
): Promise<TrickPage> {
  const page = await agent.test.browser.newPage();
  await page.goto(`${APP}${place}/index.html?&uid=cntaobao${encodeURIComponent(nick)}&gid=&type=web#/`);
  await page.bringToFront();
  const screen = tabScreen(page, () => agent.options, `${APP}${place}/*`);
  await see(screen, 'button', new RegExp(`^锁单.*${tid}`));
  const inside = place === 'chat' ? await chatFrame(screen) : page;
  return { ...screen, inside, run: (script) => page.evaluate(`(async () => { ${script} })()`) };
}
