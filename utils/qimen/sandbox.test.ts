// @vitest-environment node
import { request } from 'node:https';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@/sandbox/index';
import { demoShop } from '@/sandbox/shop';
import { createTradeClient } from '@/utils/trade/fullinfo';
import { createQimenClient } from './client';
import { createConnectionTester } from './connection-test';
import { createDoor } from './door';
import { type CallSettings, DEFAULT_GATEWAY_URL, DEFAULT_TOP_URL } from './settings';

/** The wire against a gateway whose sign check was written apart from it, over real TLS. */

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
const settings: CallSettings = {
  gatewayUrl: DEFAULT_GATEWAY_URL,
  signMethod: 'hmac-sha256',
  format: 'json',
  callType: 'synchronous',
  placement: 'query',
  nestedNames: 'subOrderIds',
  sendSession: true,
  extraParams: {},
};

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
  const door = createDoor({
    fetch: fetchSandbox,
    allowed: () => true,
    hasAccess: async () => true,
    ensureRule: async () => true,
    after: () => () => undefined,
  });
  return { door, now: () => Date.now(), skew: () => skewMs };
}

const lock = (change: Partial<CallSettings> = {}, skewMs = 0) =>
  createQimenClient(parts(skewMs)).intercept({ ...order, settings: { ...settings, ...change }, credentials });

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

  it('20 minutes off: told so, and right once the clock is corrected', async () => {
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
  const { time, probe } = createConnectionTester(parts());
  expect(await time({ topUrl: DEFAULT_TOP_URL, signMethod: 'md5', credentials })).toMatchObject({
    network: { state: 'ok' },
    keyAndSign: { state: 'ok' },
    clock: { state: 'ok' },
  });
  expect(await probe({ settings, credentials, sellerNick: shop.sellerNick })).toMatchObject({
    verdict: 'takes-calls',
    code: '25',
  });
  expect(sandbox.erp.calls).toHaveLength(0);
});

it('reads an order by the trade API', async () => {
  const read = createTradeClient(parts()).readOrder(
    { topUrl: DEFAULT_TOP_URL, signMethod: 'hmac', credentials },
    TID,
  );
  const result = await read;
  expect(result.ok && result.order.subOrders?.map(({ id }) => id)).toEqual(expect.arrayContaining(LINES));
});
