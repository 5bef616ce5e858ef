import { describe, expect, it } from 'vitest';
import { CALL_SETTINGS } from '@/tests/fixtures/qimen/call-settings';
import { fakeTransport } from '@/tests/fixtures/qimen/transports';
import { DEFAULT_GATEWAY_URL, DEFAULT_TOP_URL } from '@/utils/domain/shop';
import { createConnectionTester } from './connection-test';
import { SIGNERS } from './sign/registry';
import { signedText } from './sign/text';
import type { TransportResult } from './transport';

const NOW = Date.UTC(2026, 0, 1, 19, 4, 5);
const credentials = { appKey: '1', appSecret: 's', targetAppKey: '2', session: 'session1' };

function tester(
  result: TransportResult | string,
  { mayUpgrade = false, gatewayUrl = DEFAULT_GATEWAY_URL } = {},
) {
  const fake = fakeTransport(result);
  const { time, probe } = createConnectionTester({
    transport: fake.transport,
    now: () => NOW,
    skew: () => 0,
    mayUpgrade,
  });
  return {
    ...fake,
    time: (topUrl = DEFAULT_TOP_URL) => time({ topUrl, signMethod: 'md5', credentials }),
    probe: () => probe({ settings: { ...CALL_SETTINGS, gatewayUrl }, credentials, sellerNick: '店' }),
  };
}

describe('taobao.time.get', () => {
  it('is signed, carries no session, and checks key and clock', async () => {
    const { time, fields, sent } = tester('{"time_get_response":{"time":"2026-01-02 03:04:06"}}');
    expect(await time()).toEqual({
      network: { state: 'ok', host: 'eco.taobao.com', ms: 0 },
      keyAndSign: { state: 'ok' },
      clock: { state: 'ok', skewMs: 1000 },
    });
    const { sign, ...rest } = fields();
    expect(sign).toBe(await SIGNERS.md5('s', signedText(rest)));
    expect(rest).toMatchObject({ method: 'taobao.time.get', v: '2.0', format: 'json', app_key: '1' });
    expect(rest).not.toHaveProperty('session');
    expect(sent[0]?.url).toBe(DEFAULT_TOP_URL);
  });

  it.each([
    '{"time":"2026-01-02 03:04:05"}',
    '<time_get_response><time>2026-01-02 03:04:05</time></time_get_response>',
  ])('reads %s', async (text) => expect((await tester(text).time()).keyAndSign.state).toBe('ok'));

  it('uses the Date header if the answer contains two times', async () => {
    const text = '{"time_get_response":{"time":"2026-01-02 03:04:06"}}';
    const { time } = tester({ kind: 'answered', status: 200, text, date: NOW + 5000 });
    expect((await time()).clock).toEqual({ state: 'ok', skewMs: 5000 });
  });

  it('tells a wrong key from a wrong clock', async () => {
    const text = '{"error_response":{"code":31,"msg":"Invalid Timestamp"}}';
    const { time } = tester({ kind: 'answered', status: 200, text, date: NOW + 1_200_000 });
    expect(await time()).toMatchObject({
      network: { state: 'ok' },
      keyAndSign: { state: 'failed', code: '31', words: 'Invalid Timestamp' },
      clock: { state: 'failed', skewMs: 1_200_000 },
    });
  });

  it('tells a missing permission from a silent host', async () => {
    expect((await tester({ kind: 'not-sent', reason: 'no-access' }).time()).network).toEqual({
      state: 'failed',
      host: 'eco.taobao.com',
      problem: {
        code: 'no-access',
        detail: { host: 'eco.taobao.com', origin: 'https://eco.taobao.com/*' },
      },
    });
    const { network, clock } = await tester({ kind: 'lost', reason: 'connection-lost' }).time();
    expect(network.problem?.code).toBe('unreachable');
    expect(clock.state).toBe('untested');
  });
});

describe('the probe of the lock gateway', () => {
  it('cannot lock anything: wrong sign, no such order, no session', async () => {
    const { probe, fields } = tester('{}');
    await probe();
    const { sign, ...rest } = fields();
    expect(sign).toMatch(/^[0-9A-F]{64}$/);
    expect(sign).not.toBe(await SIGNERS['hmac-sha256']('s', signedText(rest)));
    expect(rest).not.toHaveProperty('session');
    expect(rest.bizOrder).toBe('{"subOrderIds":"100000000000000000","tid":"100000000000000000"}');
  });

  const error = (code: number, sub = '') =>
    `{"error_response":{"code":${code},"msg":"words"${sub && `,"sub_code":"${sub}"`}}}`;
  it.each<[string, TransportResult | string, string, string | undefined]>([
    ['25', error(25), 'takes-calls', '25'],
    [
      '25 of the Qimen gateway',
      '{"response":{"flag":"failure","code":25,"message":"Invalid signature"}}',
      'takes-calls',
      '25',
    ],
    [
      'an ERP that checks the sign itself',
      '{"success":false,"errorCode":"sign-check-failure"}',
      'takes-calls',
      'sign-check-failure',
    ],
    ['29', error(29, 'isv.appkey-not-exists'), 'unknown-key', '29'],
    ['11', error(11, 'isv.permission-api-package-empty'), 'no-grant', '11'],
    ['11 by address', error(11, 'isv.permission-ip-whitelist-limit'), 'ip-limited', '11'],
    ['an IP rule alone', error(41, 'isv.permission-ip-whitelist-limit'), 'ip-limited', '41'],
    ['a refusal of the ERP', '{"success":false,"errorCode":"1007","errorMsg":"words"}', 'other', '1007'],
    ['HTML', '<html><body>403</body></html>', 'not-a-gateway', undefined],
    ['a huge page', { kind: 'lost', reason: 'unreadable', status: 200 }, 'not-a-gateway', undefined],
    ['a success', '{"result":{"success":true}}', 'takes-unsigned', undefined],
    [
      'a success in XML with a code',
      '<response><success>true</success><code>0</code></response>',
      'takes-unsigned',
      '0',
    ],
    [
      'an ERP whose message says so',
      '{"success":false,"errorCode":"9","errorMsg":"验签失败"}',
      'takes-calls',
      '9',
    ],
    ['nothing', { kind: 'lost', reason: 'no-answer' }, 'silent', undefined],
    ['a lost connection', { kind: 'lost', reason: 'connection-lost' }, 'silent', undefined],
  ])('%s', async (_name, result, verdict, code) => {
    const test = await tester(result).probe();
    expect(test).toMatchObject({ host: 'qimen.api.taobao.com', verdict });
    expect(test.code).toBe(code);
    expect(test.state).toBe(verdict === 'takes-calls' ? 'ok' : 'failed');
  });

  it.each(['http', 'https'])('access withheld: names the permission to request, by %s', async (scheme) => {
    const gatewayUrl = `${scheme}://erp.example.com:8080/lock`;
    const { probe } = tester({ kind: 'not-sent', reason: 'no-access' }, { gatewayUrl });
    const detail = { host: 'erp.example.com:8080', origin: `${scheme}://erp.example.com/*` };
    expect(await probe()).toEqual({
      state: 'failed',
      host: detail.host,
      problem: { code: 'no-access', detail },
    });
  });
});

describe('an http address in a browser that may turn it into https', () => {
  const lost = { kind: 'lost', reason: 'connection-lost' } as const;
  const http = 'http://erp.example.com/lock';

  it('is reported if there is no answer', async () => {
    const { probe, time } = tester(lost, { mayUpgrade: true, gatewayUrl: http });
    expect(await probe()).toMatchObject({ state: 'failed', verdict: 'https-only', host: 'erp.example.com' });
    expect((await time(http)).network).toMatchObject({ state: 'failed', isUpgraded: true });
  });

  it.each([
    ['another browser', http, false, lost],
    ['https', 'https://erp.example.com/lock', true, lost],
    ['this computer', 'http://127.0.0.1:8080/lock', true, lost],
    ['a local address', 'http://192.168.1.9/lock', true, lost],
    ['too slow', http, true, { kind: 'lost', reason: 'no-answer' }],
    ['cut in the middle of the answer', http, true, { ...lost, status: 200 }],
  ] as const)('is not: %s', async (_name, gatewayUrl, mayUpgrade, result) => {
    const { probe, time } = tester(result, { mayUpgrade, gatewayUrl });
    expect((await probe()).verdict).toBe('silent');
    expect((await time(gatewayUrl)).network.isUpgraded).toBeUndefined();
  });
});
