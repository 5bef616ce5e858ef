import type { Page } from 'puppeteer-core';
import { type SettingsFile, settingsFile } from '../../../../sandbox/shop';
import type { MessageIn, MessageName, MessageOut, Reply } from '../../../../utils/messages/protocol';
import type { LockView } from '../../../../utils/messages/views';
import { lockOutcome } from '../../../../utils/orders/lock';
import type { TestBrowser } from '../../harness/browsers';
import { openExtensionPage } from '../../harness/desk';
import { until } from '../../harness/until';

/** An open page of the extension that says to the background what popup and options say, without their screens. */
export interface Voice {
  page: Page;
  /** The background's reply; `undefined` where none came (the background died before it answered). */
  say<N extends AppMessage>(name: N, body: MessageIn<N>): Promise<Reply<MessageOut<N>> | undefined>;
  /** The value of a reply. @throws Error with the problem's code */
  ask<N extends AppMessage>(name: N, body: MessageIn<N>): Promise<MessageOut<N>>;
}

export type AppMessage = Extract<MessageName, `app/${string}`>;

export async function openVoice(test: TestBrowser): Promise<Voice> {
  const page = await openExtensionPage(test, 'history.html');
  const say: Voice['say'] = async (name, body) => {
    const text = JSON.stringify({ name, body });
    return (await page.evaluate(`(${SPEAK})(${text})`)) as Awaited<ReturnType<Voice['say']>> as never;
  };
  return {
    page,
    say,
    async ask(name, body) {
      const reply = await say(name, body);
      if (!reply?.ok) throw new Error(`${name}: ${reply ? JSON.stringify(reply.problem) : 'no answer'}`);
      return reply.value;
    },
  };
}

/** A voice in a browser whose shop is set up. */
export async function openShop(test: TestBrowser, settings: SettingsFile = settingsFile()): Promise<Voice> {
  const voice = await openVoice(test);
  await voice.ask('app/import-settings', { text: JSON.stringify(settings) });
  return voice;
}

/** Locks as the popup does. @returns the lock, once it has an outcome */
export async function lockAloud(voice: Voice, wish: Omit<MessageIn<'app/lock'>, 'entry'>): Promise<LockView> {
  await voice.ask('app/lock', { ...wish, entry: 'popup' });
  return endOf(voice, wish.requestId);
}

export function endOf(voice: Voice, requestId: string): Promise<LockView> {
  return until(`the end of ${requestId}`, async () => {
    const view = await voice.ask('app/watch-lock', { requestId });
    return lockOutcome(view) && view;
  });
}

/** A background that dies may leave a message without any answer. */
const PATIENCE_MS = 25_000;

const SPEAK = `async ({ name, body }) => {
  const api = globalThis.browser ?? chrome;
  const version = api.runtime.getManifest().version;
  const silence = new Promise((resolve) => setTimeout(resolve, ${PATIENCE_MS}));
  const reply = api.runtime.sendMessage({ kind: 'order-lock', version, name, body }).catch(() => undefined);
  return Promise.race([reply, silence]);
}`;
