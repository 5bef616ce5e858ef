import { request } from 'node:https';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALL_SETTINGS } from '@/tests/fixtures/qimen/call-settings';
import { type Sandbox, startSandbox } from '@/tooling/sandbox/index';
import { demoShop } from '@/tooling/sandbox/shop';
import { DEFAULT_TOP_URL } from '@/utils/domain/shop';
import { createTradeClient } from '@/utils/trade/fullinfo';
import { createQimenClient } from './client';
import { createConnectionTester } from './connection-test';
import type { CallSettings } from './settings';
import { createTransport } from './transport';

/** Real requests over TLS to a gateway whose sign check is an independent implementation. */

const TID = '4512773019268853117';
const LINES = ['4512773019269853117', '4512773019270853117'];
const shop = demoShop();
const credentials = {
  appKey: shop.appKey,
  appSecret: shop.appSecret,
  targetAppKey: shop.targetAppKey,
  session: shop.session,
};
const order = { sellerNick: shop.sellerNick, buyerNick: '柚子汽水_2023', tid: TID, subOrderIds: LINES };

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

/** `fetch` to the sandbox's own TLS server, by the name of the host. */
function fetchSandbox(address: string, { body, headers }: RequestInit): Promise<Response> {
  const { host, pathname, search } = new URL(address);
  return new Promise((done, fail) => {
    const options = {
      host: '127.0.0.1',
      port: sandbox.tlsPort,
      servername: host,
      path: pathname + search,
      method: 'POST',
      rejectUnauthorized: false,
      headers: { ...(headers as Record<string, string>), host, connection: 'close' },
    };
    const outgoing = request(options, (answer) => {
      const head = { status: answer.statusCode ?? 0, headers: { date: answer.headers.date ?? '' } };
      done(new Response(Readable.toWeb(answer) as ReadableStream<Uint8Array>, head));
    });
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

function parts(skewMs = 0) {
  const transport = createTransport({
    fetch: fetchSandbox,
    allowed: () => true,
    hasAccess: async () => true,
    ensureRule: async () => true,
    after: () => () => undefined,
  });
  return { transport, now: () => Date.now(), skew: () => skewMs };
}

const lock = (change: Partial<CallSettings> = {}, skewMs = 0) =>
  createQimenClient(parts(skewMs)).intercept({
    ...order,
    settings: { ...CALL_SETTINGS, ...change },
    credentials,
  });

describe('intercept', () => {
  const all = (['md5', 'hmac', 'hmac-sha256'] as const).flatMap((signMethod) =>
    (['json', 'xml'] as const).flatMap((format) =>
      (['query', 'body'] as const).map((placement) => ({ signMethod, format, placement })),
    ),
  );
  it.each(all)('$signMethod, $format, $placement: the ERP holds exactly these lines', async (change) => {
    expect((await lock(change)).answer.outcome).toBe('locked');
    expect(sandbox.erp.held(TID)).toEqual(LINES);
    expect(sandbox.gateway.calls).toHaveLength(1);
  });

  it('20 minutes off: reports it, and succeeds once the clock is corrected', async () => {
    sandbox.clock.skewMs = 1_200_000;
    const { answer, resend } = await lock();
    expect(answer).toMatchObject({ outcome: 'rejected', code: '31' });
    if (resend.kind !== 'correct-clock') throw new Error(resend.kind);
    expect(Math.abs(resend.skewMs - 1_200_000)).toBeLessThan(60_000);
    expect((await lock({}, resend.skewMs)).answer.outcome).toBe('locked');
  });

  it.each(['unread', 'before', 'after', 'mid-answer'] as const)(
    'hang-up (%s): unknown, one request',
    async (hangUp) => {
      sandbox.faults.next('gateway', { hangUp });
      expect((await lock()).answer).toMatchObject({ outcome: 'unknown', unknownReason: 'connection-lost' });
      expect(sandbox.traffic.length).toBeLessThanOrEqual(1);
    },
  );
});

it('tests the connection without locking anything', async () => {
  const { time, probe } = createConnectionTester({ ...parts(), mayUpgrade: false });
  expect(await time({ topUrl: DEFAULT_TOP_URL, signMethod: 'md5', credentials })).toMatchObject({
    network: { state: 'ok' },
    keyAndSign: { state: 'ok' },
    clock: { state: 'ok' },
  });
  expect(await probe({ settings: CALL_SETTINGS, credentials, sellerNick: shop.sellerNick })).toMatchObject({
    verdict: 'takes-calls',
    code: '25',
  });
  expect(sandbox.erp.calls).toHaveLength(0);
});

it('reads an order through the trade API', async () => {
  const read = createTradeClient(parts()).readOrder(
    { topUrl: DEFAULT_TOP_URL, signMethod: 'hmac', credentials },
    TID,
  );
  const result = await read;
  expect(result.ok && result.order.subOrders?.map(({ id }) => id)).toEqual(expect.arrayContaining(LINES));
});
