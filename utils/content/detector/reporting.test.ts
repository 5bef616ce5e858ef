import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { FrameReport } from '@/utils/domain/order-context';
import type { PageAnswer } from '@/utils/messages/views';
import { createReporting, type Reporting } from './reporting';

const ORDER = '4512773019268853117';
const OTHER = '4498120366150853117';

let life = new AbortController();
let sent: string[] = [];
let reply: unknown;
const show = vi.fn<(answer: PageAnswer, isNew: boolean) => void>();
const clear = vi.fn<() => void>();

const page = (...tids: string[]): FrameReport => ({
  surface: 'generic',
  site: 'other',
  orders: tids.map((tid) => ({ tid, source: 'dom' })),
});
const answer = (settled = true): PageAnswer => ({
  language: 'zh-CN',
  theme: 'light',
  showLaunchers: true,
  launchers: [],
  openQuestions: 0,
  settled,
});

function begin(): Reporting {
  return createReporting({ show, clear, outdated: () => life.abort() }, life.signal);
}

async function tell(topic: string): Promise<void> {
  for (const listener of listeners) listener({ kind: 'order-lock-news', topic });
  await vi.advanceTimersByTimeAsync(0);
}
const listeners = new Set<(message: unknown) => void>();

/** The background as the frame sees it: what it receives, what it answers, what news it sends. */
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  sent = [];
  reply = { ok: true, value: answer() };
  listeners.clear();
  const runtime = fakeBrowser.runtime as unknown as Record<string, unknown>;
  runtime.getManifest = () => ({ version: '1' });
  runtime.sendMessage = async ({ name, body }: { name: string; body: { again?: boolean } }) => {
    sent.push(body.again ? `${name} again` : name);
    return reply;
  };
  runtime.onMessage = {
    addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
    removeListener: (listener: (message: unknown) => void) => void listeners.delete(listener),
  };
});
afterEach(() => void vi.useRealTimers());

describe('what a frame reports', () => {
  it('is sent once, however often it is read', async () => {
    const reporting = begin();
    for (let i = 0; i < 3; i++) await reporting.report(page(ORDER));
    expect(sent).toEqual(['detector/report']);
    expect(show.mock.calls.map(([, isNew]) => isNew)).toEqual([true, false, false]);
  });

  it('is empty while there is nothing to report', async () => {
    await begin().report(undefined);
    expect(sent).toEqual([]);
  });

  it('is withdrawn when the page no longer shows anything', async () => {
    const reporting = begin();
    await reporting.report(page(ORDER));
    await reporting.report(undefined);
    expect(sent).toEqual(['detector/report', 'detector/gone']);
    expect(clear).toHaveBeenCalled();
  });

  it('is sent again before a lock, although the background has it', async () => {
    const reporting = begin();
    await reporting.report(page(ORDER));
    await reporting.report(page(ORDER), true);
    expect(sent).toEqual(['detector/report', 'detector/report again']);
  });

  it('is withdrawn before a lock, if the page shows nothing at that moment', async () => {
    const reporting = begin();
    await reporting.report(page(ORDER));
    await reporting.report(undefined, true);
    expect(sent).toEqual(['detector/report', 'detector/gone']);
    expect(clear).toHaveBeenCalled();
  });

  it('is sent once more after a failure', async () => {
    const reporting = begin();
    reply = { ok: false, problem: { code: 'no-answer' } };
    await reporting.report(page(ORDER));
    expect(show).not.toHaveBeenCalled();
    reply = { ok: true, value: answer() };
    await reporting.report(page(ORDER));
    expect(sent).toEqual(['detector/report', 'detector/report']);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('is sent again to a background that has forgotten it, and not withdrawn from it', async () => {
    const reporting = begin();
    await reporting.report(page(ORDER));
    reporting.forget();
    await reporting.report(page(ORDER));
    reporting.forget();
    await reporting.report(undefined);
    expect(sent).toEqual(['detector/report', 'detector/report']);
  });

  it('counts only with the answer to its last state', async () => {
    const reporting = begin();
    const answers: ((value: unknown) => void)[] = [];
    reply = new Promise((resolve) => answers.push(resolve));
    const first = reporting.report(page(ORDER));
    reply = { ok: true, value: answer(false) };
    await reporting.report(page(ORDER, OTHER));
    answers[0]?.({ ok: true, value: answer() });
    await first;
    expect(show.mock.calls).toEqual([[answer(false), true]]);
  });

  it('is sent again when locks or preferences have changed, and on page news only while it is unsettled', async () => {
    const reporting = begin();
    await reporting.report(page(ORDER));
    await tell('page');
    expect(sent).toHaveLength(1);
    reply = { ok: true, value: answer(false) };
    await tell('locks');
    expect(sent).toHaveLength(2);
    await tell('page');
    expect(sent).toHaveLength(3);
  });

  it('offers nothing while it is unsettled', async () => {
    await begin().report({ ...page(), unsettled: true });
    expect(clear).toHaveBeenCalled();
  });

  it('ends with the extension', async () => {
    const reporting = begin();
    await reporting.report(page(ORDER));
    life.abort();
    await tell('locks');
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
