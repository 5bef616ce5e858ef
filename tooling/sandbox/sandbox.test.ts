import { Agent } from 'node:https';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interceptParams, post, signed } from './client';
import { answers, serverError } from './faults';
import { type Sandbox, startSandbox } from './index';
import { beijingTime } from './provider-leg';
import { demoShop } from './shop';

const TID = '4512773019268853117';
const FIRST = '4512773019269853117';
const SECOND = '4512773019270853117';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

const intercept = (changes: Record<string, string | undefined> = {}) =>
  post(sandbox.tlsPort, interceptParams(changes));

const order = (...ids: string[]) => JSON.stringify({ subOrderIds: ids.join(','), tid: TID });

describe('the gateway', () => {
  it.each(['md5', 'hmac', 'hmac-sha256'])(
    'takes a call signed with %s, and the ERP holds the lines',
    async (sign_method) => {
      const answer = await intercept({ sign_method });
      expect(JSON.parse(answer.text)).toEqual({ result: { success: true } });
      expect(sandbox.erp.held(TID)).toEqual([FIRST, SECOND]);
      expect(sandbox.erp.calls[0]?.signOk).toBe(true);
      expect(sandbox.gateway.calls[0]?.checks.every(({ ok }) => ok)).toBe(true);
    },
  );

  it('answers in XML unless JSON is requested', async () => {
    const answer = await intercept({ format: undefined });
    expect(answer.text).toContain('<result><success>true</success></result>');
    expect(answer.headers['content-type']).toContain('text/xml');
  });

  it.each([
    ['a wrong secret', 25, { sign: 'AB'.repeat(32) }],
    ['no sign', 24, { sign: '' }],
    ['an unknown key', 29, { app_key: '99999999' }],
    ['a time 11 minutes ago', 31, { timestamp: beijingTime(Date.now() - 660_000) }],
    ['another target', 11, { target_app_key: '11111111' }],
    ['a foreign session', 27, { session: 'nobody' }],
    ['another method', 22, { method: 'taobao.nothing' }],
    ['no target', 40, { target_app_key: undefined }],
    ['no seller', 40, { sellerNick: undefined }],
    ['ids as numbers', 41, { bizOrder: '{"tid":4512773019268853117,"subOrderIds":"1"}' }],
  ])('turns down %s with %i, and the ERP is not asked', async (_, code, changes) => {
    const params = { ...interceptParams(changes), ...('sign' in changes ? changes : {}) };
    const answer = await post(sandbox.tlsPort, params as Record<string, string>);
    expect(JSON.parse(answer.text).error_response.code).toBe(code);
    expect(sandbox.erp.calls).toEqual([]);
  });

  it('names the seconds of a ban', async () => {
    sandbox.gateway.rules.banSeconds = 3;
    const { error_response } = JSON.parse((await intercept()).text);
    expect(error_response.sub_msg).toContain('3 more seconds');
  });

  it('returns its own time', async () => {
    sandbox.clock.skewMs = 20 * 60_000;
    const answer = await intercept();
    expect(JSON.parse(answer.text).error_response.code).toBe(31);
    expect(Date.parse(String(answer.headers.date)) - Date.now()).toBeGreaterThan(19 * 60_000);
  });
});

describe('the ERP', () => {
  it.each([
    ['1001', '4511342298107630952'],
    ['1002', '4511342298108630952'],
    ['1003', '4511342298109630952'],
    ['1004', '4511342298110630952'],
    ['1005', '4511342298111630952'],
    ['1006', '4511342298112630952'],
    ['1008', '4511342298113630952'],
  ])('refuses with %s', async (errorCode, id) => {
    const bizOrder = JSON.stringify({ subOrderIds: id, tid: '4511342298106630952' });
    const { result } = JSON.parse((await intercept({ bizOrder })).text);
    expect(result).toMatchObject({ success: false, errorCode });
  });

  it('refuses an order it does not have with 1007', async () => {
    const bizOrder = '{"subOrderIds":"4509917735206618834","tid":"4509917735206618834"}';
    expect(JSON.parse((await intercept({ bizOrder })).text).result.errorCode).toBe('1007');
  });

  it('holds all lines of a call or none', async () => {
    await intercept({ bizOrder: order(FIRST, '4512773019271853117') });
    expect(sandbox.erp.held(TID)).toEqual([]);
  });

  it('refuses a call that the platform did not sign', () => {
    const answer = sandbox.erp.receive({
      query: 'method=x&sign=00',
      contentType: 'application/json',
      headers: {},
      body: `{"bizOrder":${order(FIRST)}}`,
    });
    expect(answer.errorCode).toBe('sign-check-failure');
    expect(sandbox.erp.held(TID)).toEqual([]);
  });
});

describe('the trade API', () => {
  const ask = (changes: Record<string, string | undefined> = {}) =>
    post(
      sandbox.tlsPort,
      signed({
        method: 'taobao.trade.fullinfo.get',
        app_key: demoShop().appKey,
        session: demoShop().session,
        timestamp: beijingTime(Date.now()),
        v: '2.0',
        format: 'json',
        sign_method: 'md5',
        fields: 'tid,tid_str,seller_nick,buyer_nick,buyer_open_uid,orders',
        tid: TID,
        ...changes,
      }),
      { host: 'eco.taobao.com', path: '/router/rest' },
    );

  it('writes ids as exact numbers and as text', async () => {
    const { text } = await ask();
    expect(text).toContain(`"tid":${TID},"tid_str":"${TID}"`);
    expect(text).toContain(`"oid":${FIRST},"oid_str":"${FIRST}"`);
  });

  it('can omit texts, wrappers, nick and open id', async () => {
    Object.assign(sandbox.trade.rules, { idTexts: false, simplify: true, maskNick: true, openUid: false });
    const { text } = await ask();
    expect(text).not.toContain('_str');
    expect(text).not.toContain('buyer_open_uid');
    expect(JSON.parse(text).trade.buyer_nick).toBe('柚**3');
    expect(JSON.parse(text).trade.orders).toHaveLength(3);
  });

  it('requires the session of the shop', async () => {
    expect((await ask({ session: undefined })).text).toContain('"code":26');
    expect((await ask({ session: 'nobody' })).text).toContain('"code":27');
    expect((await ask({ tid: '4513006652110384021' })).text).toContain('isv.trade-not-exist');
  });
});

describe('faults', () => {
  it.each(['unread', 'before'] as const)('hangs up %s the call is handled', async (hangUp) => {
    sandbox.faults.next('gateway', { hangUp });
    await expect(intercept()).rejects.toThrow();
    expect(sandbox.erp.calls).toEqual([]);
    expect(sandbox.traffic).toHaveLength(1);
    expect((await intercept()).status).toBe(200);
  });

  it.each(['after', 'mid-answer'] as const)('hangs up %s the ERP acted', async (hangUp) => {
    sandbox.faults.next('gateway', { hangUp });
    await expect(intercept()).rejects.toThrow();
    expect(sandbox.erp.held(TID)).toEqual([FIRST, SECOND]);
  });

  it('answers something else, with the status it names or 200', async () => {
    sandbox.faults.next('gateway', answers('<result/>', 'text/xml'));
    sandbox.faults.next('gateway', serverError(503));
    expect(await intercept()).toMatchObject({ status: 200, text: '<result/>' });
    expect((await intercept()).status).toBe(503);
    expect(sandbox.erp.calls).toEqual([]);
  });

  it('holds an answer back until it is released', async () => {
    const hold = sandbox.faults.hold('gateway');
    const answer = intercept();
    await hold.arrived;
    expect(sandbox.erp.held(TID)).toEqual([FIRST, SECOND]);
    hold.release();
    expect((await answer).status).toBe(200);
  });

  it('keeps connections alive, and can fail only on a reused one', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    sandbox.faults.next('gateway', { hangUp: 'after', onReused: true });
    await post(sandbox.tlsPort, interceptParams(), { agent });
    await expect(post(sandbox.tlsPort, interceptParams(), { agent })).rejects.toThrow();
    agent.destroy();
    expect(sandbox.traffic.map(({ connection, turn }) => [connection, turn])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });
});

describe('the proxy', () => {
  const dial = (target: string) =>
    new Promise<string>((done) => {
      const socket = connect(sandbox.proxyPort, '127.0.0.1', () => {
        socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
      });
      socket.once('data', (data) => {
        done(String(data).split('\r\n')[0] ?? '');
        socket.destroy();
      });
    });

  it('connects known hosts and refuses every other one', async () => {
    expect(await dial('qimen.api.taobao.com:443')).toContain('200');
    expect(await dial('example.com:443')).toContain('502');
    expect(sandbox.refused).toEqual(['example.com:443']);
  });
});
