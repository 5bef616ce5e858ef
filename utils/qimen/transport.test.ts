import { describe, expect, it, vi } from 'vitest';
import { CALL_DEADLINE_MS } from '@/utils/domain/limits';
import { createTransport, type TransportParts } from './transport';

const REQUEST = { url: 'https://qimen.api.taobao.com/router/qm?v=2.0', body: 'a=1' };

/** A transport that allows everything, a record of the `fetch` calls, and a manual clock. */
function setUp(parts: Partial<TransportParts> = {}) {
  const calls: { url: string; init: RequestInit }[] = [];
  let isDue: (() => void) | undefined;
  const fetch = parts.fetch ?? (async () => new Response('{}'));
  const transport = createTransport({
    allowed: () => true,
    hasAccess: async () => true,
    ensureRule: async () => true,
    after: (ms, run) => {
      expect(ms).toBe(CALL_DEADLINE_MS);
      isDue = run;
      return () => {
        isDue = undefined;
      };
    },
    ...parts,
    fetch: async (url, init) => {
      calls.push({ url, init });
      return fetch(url, init);
    },
  });
  return { transport, calls, passDeadline: () => isDue?.(), isTimerSet: () => isDue !== undefined };
}

/** Never answers, and fails as `fetch` does when it is aborted. */
const silent: TransportParts['fetch'] = (_url, init) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

function bodyOf(pieces: (Uint8Array | Error)[]): ReadableStream<Uint8Array> {
  const cooldown = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = cooldown.shift();
      if (piece === undefined) controller.close();
      else if (piece instanceof Error) controller.error(piece);
      else controller.enqueue(piece);
    },
  });
}

/** A body that begins and then stalls; it fails when the call is aborted, as a real one does. */
function stuckBody({ signal }: RequestInit): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(Uint8Array.of(0x7b));
      signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
    },
  });
}

describe('the transport', () => {
  it('reports when the browser sends requests again after server errors', async () => {
    const timers: { ms: number; run: () => void }[] = [];
    const answers: (() => void)[] = [];
    const { transport } = setUp({
      fetch: () => new Promise((answer) => answers.push(() => answer(new Response('busy', { status: 503 })))),
      after: (ms, run) => {
        timers.push({ ms, run });
        return () => undefined;
      },
    });
    const rests = () => timers.filter(({ ms }) => ms < CALL_DEADLINE_MS);
    const out = [1, 2, 3, 4].map(() => transport.request(REQUEST));
    await vi.waitFor(() => expect(answers).toHaveLength(4));
    for (const answer of answers.slice(0, 3)) answer();
    await Promise.all(out.slice(0, 3));
    let isFree = false;
    const free = transport.free(REQUEST.url).then(() => {
      isFree = true;
    });
    await transport.free('https://eco.taobao.com/router/rest');
    // Another failure during the wait extends the cooldown.
    answers[3]?.();
    await out[3];
    rests()[0]?.run();
    for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
    expect(isFree).toBe(false);
    rests()[1]?.run();
    await free;
    expect(isFree).toBe(true);
  });

  it('sends one POST that reveals nothing about the extension', async () => {
    const { transport, calls, isTimerSet } = setUp({
      fetch: async () =>
        new Response('{"ok":1}', { status: 200, headers: { date: 'Thu, 01 Jan 2026 19:04:05 GMT' } }),
    });
    expect(await transport.request(REQUEST)).toEqual({
      kind: 'answered',
      status: 200,
      date: Date.UTC(2026, 0, 1, 19, 4, 5),
      text: '{"ok":1}',
    });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      url: REQUEST.url,
      init: {
        method: 'POST',
        body: 'a=1',
        headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      },
    });
    expect(isTimerSet()).toBe(false);
  });

  it.each<[string, Partial<TransportParts>, string, string]>([
    ['a host without a saved shop', { allowed: () => false }, REQUEST.url, 'no-access'],
    ['withheld host access', { hasAccess: async () => false }, REQUEST.url, 'no-access'],
    ['no session rule', { ensureRule: async () => false }, REQUEST.url, 'no-session-rule'],
    [
      'a broken rules API',
      { ensureRule: () => Promise.reject(new Error('x')) },
      REQUEST.url,
      'no-session-rule',
    ],
    ['no address', {}, 'qimen', 'unreachable'],
    ['another protocol', {}, 'ftp://qimen.api.taobao.com/', 'unreachable'],
  ])('makes no call with %s', async (_name, parts, url, reason) => {
    const { transport, calls } = setUp(parts);
    expect(await transport.request({ ...REQUEST, url })).toEqual({ kind: 'not-sent', reason });
    expect(calls).toHaveLength(0);
  });

  it('checks exactly the host and origin of the call', async () => {
    const asked: string[] = [];
    const { transport } = setUp({
      allowed: (url) => asked.push(url.origin) > 0,
      ensureRule: async (host) => asked.push(host) > 0,
    });
    await transport.request({ ...REQUEST, url: 'http://erp.shop.example:8080/qm' });
    expect(asked).toEqual(['http://erp.shop.example:8080', 'erp.shop.example']);
  });

  it('prepares while the record is written, and sends once it is on disk', async () => {
    const { transport, calls } = setUp();
    let written = (): void => undefined;
    const onDisk = new Promise<void>((resolve) => {
      written = resolve;
    });
    const answer = transport.request(REQUEST, undefined, onDisk);
    await new Promise((resolve) => setTimeout(resolve));
    expect(calls).toHaveLength(0);
    written();
    expect(await answer).toMatchObject({ kind: 'answered' });
    expect(calls).toHaveLength(1);
  });

  it('sends nothing if the record could not be written', async () => {
    const { transport, calls } = setUp();
    expect(await transport.request(REQUEST, undefined, Promise.reject(new Error('full')))).toEqual({
      kind: 'not-sent',
      reason: 'journal-failed',
    });
    expect(calls).toHaveLength(0);
  });

  it('a call aborted beforehand is not sent', async () => {
    const { transport, calls } = setUp();
    expect(await transport.request(REQUEST, AbortSignal.abort())).toEqual({
      kind: 'not-sent',
      reason: 'interrupted',
    });
    expect(calls).toHaveLength(0);
  });

  it.each<[string, TransportParts['fetch'], number | undefined]>([
    ['before an answer', silent, undefined],
    [
      'in the middle of the answer',
      async (_url, init) => new Response(stuckBody(init), { status: 200 }),
      200,
    ],
  ])('gives up at the deadline, %s', async (_name, fetch, status) => {
    const slow = setUp({ fetch });
    const waiting = slow.transport.request(REQUEST);
    await new Promise((resolve) => setTimeout(resolve));
    slow.passDeadline();
    expect(await waiting).toEqual({ kind: 'lost', reason: 'no-answer', status });
    expect(slow.isTimerSet()).toBe(false);
  });

  it('a call aborted on the way is interrupted', async () => {
    const { transport } = setUp({ fetch: silent });
    const stop = new AbortController();
    const waiting = transport.request(REQUEST, stop.signal);
    await new Promise((resolve) => setTimeout(resolve));
    stop.abort();
    expect(await waiting).toEqual({ kind: 'lost', reason: 'interrupted' });
  });

  it('however fetch fails, the call may have arrived', async () => {
    const { transport } = setUp({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await transport.request(REQUEST)).toEqual({ kind: 'lost', reason: 'connection-lost' });
  });

  it('a body that breaks off is lost, but its status is kept', async () => {
    const body = bodyOf([new TextEncoder().encode('{"result":'), new TypeError('network error')]);
    const { transport } = setUp({ fetch: async () => new Response(body, { status: 502 }) });
    expect(await transport.request(REQUEST)).toEqual({
      kind: 'lost',
      reason: 'connection-lost',
      status: 502,
    });
  });
});

describe('bodies', () => {
  it('stops reading at the limit', async () => {
    let handedOut = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        handedOut += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(0x20));
      },
    });
    const { transport } = setUp({ fetch: async () => new Response(endless) });
    expect(await transport.request(REQUEST)).toMatchObject({
      kind: 'lost',
      reason: 'unreadable',
      status: 200,
    });
    expect(handedOut).toBeLessThan(1_500_000);
  });

  it.each([
    ['GBK', [0xd2, 0xd1, 0xb7, 0xa2]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['a cut character', [0x7b, 0xe5, 0xb7]],
  ])('%s is not UTF-8', async (_name, bytes) => {
    const { transport } = setUp({ fetch: async () => new Response(new Uint8Array(bytes)) });
    expect(await transport.request(REQUEST)).toMatchObject({ kind: 'lost', reason: 'unreadable' });
  });

  it('joins characters that arrive in pieces', async () => {
    const bytes = new TextEncoder().encode('已发货😀');
    const { transport } = setUp({
      fetch: async () => new Response(bodyOf([...bytes].map((byte) => Uint8Array.of(byte)))),
    });
    expect(await transport.request(REQUEST)).toMatchObject({ text: '已发货😀' });
  });

  it('a missing one is an empty text', async () => {
    const { transport } = setUp({ fetch: async () => new Response(null, { status: 204 }) });
    expect(await transport.request(REQUEST)).toMatchObject({ kind: 'answered', status: 204, text: '' });
  });
});
