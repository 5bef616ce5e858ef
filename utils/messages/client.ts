import { browser } from 'wxt/browser';
import type { News } from './news';
import type { MessageIn, MessageName, MessageOut, Reply } from './protocol';

let version: string | undefined;

/**
 * Sends one message to the background. Never throws: no answer, an outdated page or a failing worker are replies too.
 */
export async function send<N extends MessageName>(
  name: N,
  body: MessageIn<N>,
): Promise<Reply<MessageOut<N>>> {
  try {
    // Read once: the browser copies the whole manifest each time.
    version ??= browser.runtime.getManifest().version;
    const reply: unknown = await browser.runtime.sendMessage({ kind: 'order-lock', version, name, body });
    if (isReply(reply)) return reply as Reply<MessageOut<N>>;
    return { ok: false, problem: { code: 'no-answer' } };
  } catch {
    // An invalidated context has lost its runtime id: the extension was updated, disabled or removed.
    return { ok: false, problem: { code: isOutdated() ? 'outdated' : 'no-answer' } };
  }
}

/** True once this page outlived the extension that injected it. */
export function isOutdated(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/**
 * Calls `run` once this page has outlived the extension; returns a function that stops it. Chromium does not notify the
 * script, so it checks each second; Firefox has ended it by then.
 */
export function onOutdated(run: () => void): () => void {
  const timer = setInterval(() => {
    if (!isOutdated()) return;
    clearInterval(timer);
    run();
  }, 1000);
  return () => clearInterval(timer);
}

/** Calls `listener` for every news message of the background; returns a function that stops it. */
export function onNews(listener: (news: News) => void): () => void {
  const onMessage = (message: unknown): void => {
    if (isNews(message)) listener(message);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function isNews(value: unknown): value is News {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'order-lock-news';
}
