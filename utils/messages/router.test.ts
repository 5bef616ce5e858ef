import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreProblem } from '@/utils/store/store-problem';
import type { MessageName } from './protocol';
import { createRouter, type Handlers, type Sender } from './router';
import { createSchemas, SCHEMAS } from './schemas';

const ORIGIN = 'chrome-extension://abcdefghijklmnop/';
const CHAT = 'https://market.m.taobao.com/app/im/chat-core/index.html';
const TID = '4512773019268853117';

const names = Object.keys(SCHEMAS) as MessageName[];
const appNames = names.filter((name) => name.startsWith('app/'));
const pageNames = names.filter((name) => !name.startsWith('app/'));

const fromPopup: Sender = { id: 'us', url: `${ORIGIN}popup.html` };
const fromFrame: Sender = { id: 'us', url: CHAT, frameId: 3, documentId: 'd1', tab: { id: 7 } };

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
const senderFor = (name: string): Sender => (name.startsWith('app/') ? fromPopup : fromFrame);

/** The smallest body that the contract allows, for each message. */
const shop = {
  sellerNick: '店',
  appKey: '1',
  targetAppKey: '2',
  gatewayUrl: 'https://qimen.api.taobao.com/router/qm',
  topUrl: 'https://eco.taobao.com/router/rest',
  signMethod: 'md5',
  format: 'json',
  callType: 'synchronous',
  placement: 'query',
  nestedNames: 'subOrderIds',
  sendSession: false,
  extraParams: {},
  color: 0,
  isDefault: true,
};
const lock = { tid: TID, subOrderIds: [TID], requestId: 'a1b2c3d4-0000' };
const surface = { name: '自家工作台', urlPattern: 'https://cs.example.com/*', selectors: { tid: '.tid' } };
const BODIES: Partial<Record<MessageName, unknown>> = {
  'detector/report': { report: { surface: 'web-wangwang', site: 'taobao', orders: [] } },
  'detector/arrive': { isNewDocument: true },
  'detector/need-part': { part: 'launcher' },
  'picker/read-order': { token: 't' },
  'picker/open-detail': { token: 't' },
  'picker/open-popup': { token: 't' },
  'picker/open-options': { token: 't' },
  'picker/open-history': { token: 't', requestId: lock.requestId },
  'picker/lock': { token: 't', ...lock },
  'picker/watch-lock': { token: 't', requestId: lock.requestId },
  'picker/mark-handled': { token: 't', requestId: lock.requestId, note: '' },
  'picker/closed': { token: 't' },
  'app/look-up': { tid: TID },
  'app/open-detail': { tid: TID },
  'app/allow-site': { pattern: 'https://cs.example.com/*' },
  'app/lock': { ...lock, entry: 'popup' },
  'app/watch-lock': { requestId: lock.requestId },
  'app/mark-handled': { requestId: lock.requestId, note: '仓库已处理' },
  'app/save-shop': { shop, appSecret: 's' },
  'app/remove-shop': { sellerNick: '店' },
  'app/order-shops': { sellerNicks: ['店'] },
  'app/import-settings': { text: '{}' },
  'app/test-connection': { sellerNick: '店' },
  'app/set-preferences': { preferences: { language: 'en' } },
  'app/open-vault': { passphrase: 'p' },
  'app/set-passphrase': { passphrase: 'p' },
  'app/set-auto-close': { idleMinutes: 30, maxMinutes: 0 },
  'app/save-custom-surfaces': { surfaces: [surface] },
};
const bodyOf = (name: MessageName): unknown => BODIES[name] ?? {};

beforeEach(() => {
  for (const spy of [called, refusals, crashes]) spy.mockClear();
});

describe('router', () => {
  it.each(names)('%s: right sender, version and body reach the handler', async (name) => {
    const reply = await router()(envelope(name, bodyOf(name)), senderFor(name));
    expect(reply).toEqual({ ok: true, value: null });
    expect(called).toHaveBeenCalledTimes(1);
  });

  it.each(names)('%s: another version is told that it is outdated', async (name) => {
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

  it.each(appNames)('%s: no content script, sub-frame or other page of ours may say it', async (name) => {
    const strangers: Sender[] = [
      fromFrame,
      { ...fromPopup, frameId: 2, tab: { id: 1 } },
      { id: 'us', url: `${ORIGIN}other.html` },
      { id: 'us', url: `https://evil.example/${ORIGIN}popup.html` },
      { id: 'us' },
    ];
    for (const sender of strangers) {
      expect(await router()(envelope(name, bodyOf(name)), sender)).toMatchObject({ ok: false });
    }
    expect(called).not.toHaveBeenCalled();
    expect(refusals).toHaveBeenCalledWith(name, 'wrong-sender');
  });

  it.each(pageNames)('%s: no popup, page of another host or frameless sender may say it', async (name) => {
    const strangers: Sender[] = [
      fromPopup,
      { ...fromPopup, frameId: 0, tab: { id: 1 } },
      { ...fromFrame, url: 'https://evil.example/market.m.taobao.com/' },
      { ...fromFrame, tab: undefined },
      { ...fromFrame, frameId: undefined },
    ];
    for (const sender of strangers) {
      expect(await router()(envelope(name, bodyOf(name)), sender)).toMatchObject({ ok: false });
    }
    expect(called).not.toHaveBeenCalled();
  });

  it('an unknown name is refused, also one that every object has', async () => {
    for (const name of ['app/nothing', 'constructor', '__proto__']) {
      expect(await router()(envelope(name), fromPopup)).toMatchObject({ ok: false });
    }
    expect(refusals).toHaveBeenCalledWith('app/nothing', 'unknown-message');
  });

  it('what is not an envelope of ours gets no answer', () => {
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

  it('a database that does not work has a sentence of its own', async () => {
    const full = router({
      'app/lock': async () => {
        throw new StoreProblem('full', 'QuotaExceededError');
      },
    });
    expect(await full(envelope('app/lock', BODIES['app/lock']), fromPopup)).toEqual({
      ok: false,
      problem: { code: 'journal-failed' },
    });
  });

  it('a handler that throws tells nothing of its error', async () => {
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

  it('hands over which frame speaks', async () => {
    await router()(envelope('picker/begin'), fromFrame);
    expect(called).toHaveBeenCalledWith(
      'picker/begin',
      {},
      { tabId: 7, frameId: 3, documentId: 'd1', url: CHAT },
    );
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
