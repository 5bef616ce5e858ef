import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { type CallAnswer, lockOutcome } from '../../utils/domain/lock';
import type { MessageIn, MessageName, MessageOut, Reply } from '../../utils/messages/protocol';
import type { LockView } from '../../utils/messages/views';
import { type SettingsFile, settingsFile } from '../sandbox/shop';
import { openExtensionPage } from './session';
import type { TestBrowser } from './start-browser';
import { until } from './until';

/** An open extension page that sends the background the messages of popup and options, without their screens. */
export interface BackgroundClient {
  page: Page;
  /** The background's reply; `undefined` if none came (the background ended before it answered). */
  say<N extends AppMessage>(name: N, body: MessageIn<N>): Promise<Reply<MessageOut<N>> | undefined>;
  /** The value of a reply. @throws Error with the problem's code */
  ask<N extends AppMessage>(name: N, body: MessageIn<N>): Promise<MessageOut<N>>;
}

type AppMessage = Extract<MessageName, `app/${string}`>;

export async function openBackgroundClient(test: TestBrowser): Promise<BackgroundClient> {
  const page = await openExtensionPage(test, 'history.html');
  const say: BackgroundClient['say'] = async (name, body) => {
    const text = JSON.stringify({ name, body });
    return (await page.evaluate(`(${SPEAK})(${text})`)) as Awaited<
      ReturnType<BackgroundClient['say']>
    > as never;
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

/** A client in a browser whose shop is set up. */
export async function openShop(
  test: TestBrowser,
  settings: SettingsFile = settingsFile(),
): Promise<BackgroundClient> {
  const client = await openBackgroundClient(test);
  await client.ask('app/import-settings', { text: JSON.stringify(settings) });
  return client;
}

/** Previews what a settings file would change. @returns the message that applies it */
export async function lookAtImport(
  client: BackgroundClient,
  text: string,
): Promise<MessageIn<'app/import-settings'>> {
  const preview = await client.ask('app/import-settings', { text });
  return 'digest' in preview ? { text, seen: preview.digest } : { text };
}

/** Locks as the popup does. @returns the lock, once it has an outcome */
export async function lockAndWait(
  client: BackgroundClient,
  request: Omit<MessageIn<'app/lock'>, 'entry'>,
): Promise<LockView> {
  await client.ask('app/lock', { ...request, entry: 'popup' });
  return endOf(client, request.requestId);
}

/** Looks the order up and locks these lines as the popup does, without its screen. @returns the answer to each call */
export async function lockByMessage(
  client: BackgroundClient,
  tid: string,
  subOrderIds: string[],
): Promise<CallAnswer[]> {
  await client.ask('app/look-up', { tid });
  const { calls } = await lockAndWait(client, { tid, subOrderIds, requestId: `e2e-${randomUUID()}` });
  return calls.map(({ answer }) => {
    if (!answer) throw new Error('a call without an outcome');
    return answer;
  });
}

/** Applies these settings, as the options page does after its preview. */
export async function takeSettings(client: BackgroundClient, settings: SettingsFile): Promise<void> {
  await client.ask('app/import-settings', await lookAtImport(client, JSON.stringify(settings)));
}

export function endOf(client: BackgroundClient, requestId: string): Promise<LockView> {
  return until(`the end of ${requestId}`, async () => {
    const view = await client.ask('app/watch-lock', { requestId });
    return lockOutcome(view) && view;
  });
}

/** A background that ends may leave a message without an answer. */
const PATIENCE_MS = 25_000;

const SPEAK = `async ({ name, body }) => {
  const api = globalThis.browser ?? chrome;
  const version = api.runtime.getManifest().version;
  const silence = new Promise((resolve) => setTimeout(resolve, ${PATIENCE_MS}));
  const reply = api.runtime.sendMessage({ kind: 'order-lock', version, name, body }).catch(() => undefined);
  return Promise.race([reply, silence]);
}`;
