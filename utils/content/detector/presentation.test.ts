// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { PageAnswer } from '@/utils/messages/views';
import { createPresentation } from './presentation';

const TID = '4512773019268853117';

const ANSWER: PageAnswer = {
  language: 'zh-CN',
  theme: 'light',
  showLaunchers: true,
  launchers: [],
  openQuestions: 0,
  settled: true,
};

let life = new AbortController();
const drawn = vi.fn<() => void>();

function begin() {
  const anchor = document.querySelector('span') as Element;
  const reading = {
    report: () => ({
      surface: 'generic' as const,
      site: 'other' as const,
      orders: [{ tid: TID, source: 'dom' as const }],
      activeTid: TID,
    }),
    places: () => [{ tid: TID, anchor }],
  } as unknown as Parameters<typeof createPresentation>[0]['reading'];
  const pickerPage = { address: 'about:blank', origin: 'null' };
  return createPresentation(
    { win: window as unknown as Window, pickerPage, reading, drawn, outdated: () => life.abort() },
    life.signal,
  );
}

const hosts = (): number => document.querySelectorAll('body *').length - 1;
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

beforeEach(() => {
  life.abort();
  life = new AbortController();
  document.body.innerHTML = `<span>${TID}</span>`;
  const runtime = fakeBrowser.runtime as unknown as Record<string, unknown>;
  runtime.getManifest = () => ({ version: '1' });
  runtime.sendMessage = async () => ({ ok: true, value: null });
});

describe('launchers', () => {
  it('are beside an order', async () => {
    begin().show(ANSWER, true);
    await settled();
    expect(hosts()).toBeGreaterThan(0);
    expect(drawn).toHaveBeenCalled();
  });

  it('are not shown if they are turned off, and are removed when they are', async () => {
    const presentation = begin();
    presentation.show({ ...ANSWER, showLaunchers: false }, true);
    await settled();
    expect(hosts()).toBe(0);
    presentation.show(ANSWER, true);
    await settled();
    expect(hosts()).toBeGreaterThan(0);
    presentation.show({ ...ANSWER, showLaunchers: false }, false);
    await settled();
    expect(hosts()).toBe(0);
  });
});
