import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreProblem } from '@/utils/domain/store-problem';
import { CONTRACT } from './contract';
import type { MessageName } from './protocol';
import { createRouter, type Handlers, type Sender } from './router';
import { createSchemas } from './schemas';
import { bodyOf } from './testing/smallest-bodies';

const ORIGIN = 'chrome-extension://abcdefghijklmnop/';
const CHAT = 'https://market.m.taobao.com/app/im/chat-core/index.html';

const names = Object.keys(CONTRACT) as MessageName[];
const appNames = names.filter((name) => name.startsWith('app/'));
const pickerNames = names.filter((name) => name.startsWith('picker/'));
const detectorNames = names.filter((name) => name.startsWith('detector/'));

const fromPopup: Sender = { id: 'us', url: `${ORIGIN}popup.html` };
const fromFrame: Sender = { id: 'us', url: CHAT, frameId: 3, documentId: 'd1', tab: { id: 7 } };
const fromPicker: Sender = {
  id: 'us',
  url: `${ORIGIN}picker.html#token`,
  origin: ORIGIN.slice(0, -1),
  frameId: 4,
  documentId: 'd2',
  tab: { id: 7 },
};

const called = vi.fn();
const refusals = vi.fn();
const crashes = vi.fn();

function router(handlers?: Partial<Handlers>) {
  const all = Object.fromEntries(
    names.map((name) => [
      name,
      async (body: unknown, sender: unknown) => {
        called(name, body, sender);
        return { ok: true, value: null };
      },
    ]),
  ) as unknown as Handlers;
  return createRouter({
    handlers: { ...all, ...handlers },
    schemas: createSchemas(),
    runtimeId: 'us',
    version: '1.0.0',
    extensionOrigin: ORIGIN,
    isAllowedPage: async (url) => url.startsWith('https://market.m.taobao.com/'),
    onRefusal: refusals,
    onCrash: crashes,
  });
}

const envelope = (name: string, body: unknown = {}, version = '1.0.0') => ({
  kind: 'order-lock',
  version,
  name,
  body,
});
const SENDERS: Record<string, Sender> = { app: fromPopup, picker: fromPicker, detector: fromFrame };
const senderFor = (name: string): Sender => SENDERS[name.split('/')[0] ?? ''] ?? {};

beforeEach(() => {
  for (const spy of [called, refusals, crashes]) spy.mockClear();
});

describe('router', () => {
  it.each(names)('%s: right sender, version and body reach the handler', async (name) => {
    const reply = await router()(envelope(name, bodyOf(name)), senderFor(name));
    expect(reply).toEqual({ ok: true, value: null });
    expect(called).toHaveBeenCalledTimes(1);
  });

  it.each(names)('%s: another version gets the reply that it is outdated', async (name) => {
    const reply = await router()(envelope(name, bodyOf(name), '0.9.0'), senderFor(name));
    expect(reply).toEqual({ ok: false, problem: { code: 'outdated' } });
    expect(called).not.toHaveBeenCalled();
  });

  it.each(names)('%s: a body with an unknown field, or none, is refused', async (name) => {
    for (const body of [{ ...(bodyOf(name) as object), extra: 1 }, null, 'text', 5]) {
      expect(await router()(envelope(name, body), senderFor(name))).toMatchObject({ ok: false });
    }
    expect(called).not.toHaveBeenCalled();
    expect(refusals).toHaveBeenCalledWith(name, 'bad-body');
  });

  it.each(names)('%s: another extension or a web page gets no answer at all', async (name) => {
    expect(router()(envelope(name, bodyOf(name)), { ...senderFor(name), id: 'them' })).toBeUndefined();
    expect(router()(envelope(name, bodyOf(name)), { url: CHAT })).toBeUndefined();
    expect(called).not.toHaveBeenCalled();
  });

  it.each(appNames)('%s: no content script, sub-frame or other extension page may send it', async (name) => {
    const unexpectedHosts: Sender[] = [
      fromFrame,
      fromPicker,
      { ...fromPicker, frameId: 0 },
      { ...fromPopup, frameId: 2, tab: { id: 1 } },
      { ...fromPopup, origin: 'null' },
      { ...fromPopup, origin: 'https://market.m.taobao.com' },
      { id: 'us', url: `${ORIGIN}other.html` },
      { id: 'us', url: `https://evil.example/${ORIGIN}popup.html` },
      { id: 'us' },
    ];
    for (const sender of unexpectedHosts) {
      expect(await router()(envelope(name, bodyOf(name)), sender)).toMatchObject({ ok: false });
    }
    expect(called).not.toHaveBeenCalled();
    expect(refusals).toHaveBeenCalledWith(name, 'wrong-sender');
  });

  it.each(pickerNames)('%s: only the picker’s own page in a frame may send it', async (name) => {
    const unexpectedHosts: Sender[] = [
      fromPopup,
      fromFrame,
      // A content script in any frame, the picker's parent too.
      { ...fromFrame, frameId: 0 },
      // In a sandbox the address is right and the origin is opaque.
      { ...fromPicker, origin: 'null' },
      { ...fromPicker, origin: undefined },
      { ...fromPicker, origin: 'https://market.m.taobao.com' },
      { ...fromPicker, origin: `${ORIGIN.slice(0, -1)}.evil.example` },
      // In a tab or window of its own.
      { ...fromPicker, frameId: 0 },
      { ...fromPicker, frameId: undefined },
      { ...fromPicker, tab: undefined },
      { ...fromPicker, url: `${ORIGIN}picker.html?tid=1#token` },
      { ...fromPicker, url: `${ORIGIN}popup.html#picker.html` },
      { ...fromPicker, url: `${ORIGIN}x/picker.html` },
      { ...fromPicker, url: `https://evil.example/picker.html` },
      { ...fromPicker, url: `blob:${ORIGIN}picker.html` },
      { ...fromPicker, url: undefined },
    ];
    for (const sender of unexpectedHosts) {
      expect(await router()(envelope(name, bodyOf(name)), sender)).toMatchObject({ ok: false });
    }
    expect(called).not.toHaveBeenCalled();
    expect(refusals).toHaveBeenCalledTimes(unexpectedHosts.length);
  });

  it.each(detectorNames)(
    '%s: no extension page, page of another host or frameless sender may send it',
    async (name) => {
      const unexpectedHosts: Sender[] = [
        fromPopup,
        fromPicker,
        { ...fromPopup, frameId: 0, tab: { id: 1 } },
        { ...fromFrame, url: 'https://evil.example/market.m.taobao.com/' },
        { ...fromFrame, tab: undefined },
        { ...fromFrame, frameId: undefined },
      ];
      for (const sender of unexpectedHosts) {
        expect(await router()(envelope(name, bodyOf(name)), sender)).toMatchObject({ ok: false });
      }
      expect(called).not.toHaveBeenCalled();
    },
  );

  it('an unknown name is refused, including one that every object has', async () => {
    for (const name of ['app/nothing', 'constructor', '__proto__']) {
      expect(await router()(envelope(name), fromPopup)).toMatchObject({ ok: false });
    }
    expect(refusals).toHaveBeenCalledWith('app/nothing', 'unknown-message');
  });

  it('anything but a valid envelope gets no answer', () => {
    for (const message of [
      undefined,
      null,
      'x',
      {},
      { kind: 'other', name: 'app/popup' },
      { kind: 'order-lock' },
    ]) {
      expect(router()(message, fromPopup)).toBeUndefined();
    }
  });

  it('a failing database has a reply of its own', async () => {
    const full = router({
      'app/lock': async () => {
        throw new StoreProblem('full', 'QuotaExceededError');
      },
    });
    expect(await full(envelope('app/lock', bodyOf('app/lock')), fromPopup)).toEqual({
      ok: false,
      problem: { code: 'journal-failed' },
    });
  });

  it.each([
    ['2.4.0', { version: '2.4.0' }],
    [undefined, undefined],
  ])('so do data of a newer version: %s', async (needs, detail) => {
    const downgraded = router({
      'app/popup': async () => {
        throw new StoreProblem('newer', 'VersionError', needs);
      },
    });
    expect(await downgraded(envelope('app/popup', bodyOf('app/popup')), fromPopup)).toEqual({
      ok: false,
      problem: { code: 'data-newer', ...(detail && { detail }) },
    });
  });

  it('a throwing handler reveals nothing of its error', async () => {
    const broken = router({
      'app/vault': async () => {
        throw new Error('secret inside');
      },
    });
    expect(await broken(envelope('app/vault'), fromPopup)).toEqual({
      ok: false,
      problem: { code: 'internal' },
    });
    expect(crashes).toHaveBeenCalledWith('app/vault', expect.any(Error));
  });

  it('passes on which frame sent it', async () => {
    await router()(envelope('detector/gone'), fromFrame);
    const sender = {
      tabId: 7,
      frameId: 3,
      documentId: 'd1',
      url: CHAT,
      origin: 'https://market.m.taobao.com',
    };
    expect(called).toHaveBeenCalledWith('detector/gone', {}, sender);
  });

  it('a page cannot give an open uid', async () => {
    const report = {
      surface: 'web-wangwang',
      site: 'taobao',
      buyer: { nick: 'a', openUid: 'forged' },
      orders: [],
    };
    expect(await router()(envelope('detector/report', { report }), fromFrame)).toMatchObject({ ok: false });
  });
});
