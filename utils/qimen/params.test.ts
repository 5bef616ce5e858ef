import { describe, expect, it } from 'vitest';
import { CALL_SETTINGS } from '@/tests/fixtures/qimen/call-settings';
import { interceptRequest } from './client';
import { bizOrderText } from './params';
import type { CallSettings, Credentials } from './settings';
import { SIGNERS } from './sign/registry';
import { signedText } from './sign/text';

/** The API page's own sample. */
const order = {
  sellerNick: '苏宁易购官方旗舰店',
  buyerNick: '翔_ouyang',
  tid: '30753531820144197',
  subOrderIds: ['30753531820144191', '30753531820144192', '30753531820144193'],
  buyerOpenUid: '1',
};
const credentials: Credentials = {
  appKey: '12345678',
  appSecret: '0123456789abcdef0123456789abcdef',
  targetAppKey: '21000001',
};
const AT = Date.UTC(2026, 0, 1, 19, 4, 5);

async function wire(
  change: Partial<CallSettings> = {},
  more: Partial<Credentials> = {},
  other: Partial<typeof order> = {},
) {
  const call = {
    ...order,
    ...other,
    settings: { ...CALL_SETTINGS, ...change },
    credentials: { ...credentials, ...more },
  };
  const request = await interceptRequest(call, AT);
  const url = new URL(request.url);
  return {
    ...request,
    query: Object.fromEntries(url.searchParams),
    form: Object.fromEntries(new URLSearchParams(request.body)),
  };
}

describe('the intercept call on the wire', () => {
  it('is what the platform’s Java client sends for the sample', async () => {
    const { query, form, url } = await wire();
    expect(query).toEqual({
      app_key: '12345678',
      format: 'json',
      method: 'qimen.taobao.qianniu.cloudkefu.order.self.intercept',
      // The vector intercept-form-minimal-hmac-sha256.
      sign: '71D6C0BACB6AD86C169592F638D3D2AFAFB183B49577D9D0AA93328AF13029E0',
      sign_method: 'hmac-sha256',
      target_app_key: '21000001',
      timestamp: '2026-01-02 03:04:05',
      v: '2.0',
    });
    expect(form).toEqual({
      sellerNick: '苏宁易购官方旗舰店',
      buyerNick: '翔_ouyang',
      bizOrder:
        '{"subOrderIds":"30753531820144191,30753531820144192,30753531820144193","tid":"30753531820144197"}',
      callType: 'synchronous',
      buyer_open_uid: '1',
    });
    expect(url.startsWith('https://qimen.api.taobao.com/router/qm?app_key=')).toBe(true);
  });

  it.each(['md5', 'hmac', 'hmac-sha256'] as const)(
    'signs everything it sends, by %s, in both placements',
    async (signMethod) => {
      for (const placement of ['query', 'body'] as const) {
        const { query, form } = await wire(
          { signMethod, placement, extraParams: { customerId: 'c_1' } },
          { session: 's1' },
        );
        const { sign, ...rest } = { ...query, ...form };
        expect(sign).toBe(await SIGNERS[signMethod](credentials.appSecret, signedText(rest)));
        expect(rest).toMatchObject({ customerId: 'c_1', session: 's1', sign_method: signMethod });
        expect(Object.keys(placement === 'body' ? query : form)).not.toContain('app_key');
      }
    },
  );

  it('puts everything into the body if the shop is set up so', async () => {
    const { url, form } = await wire(
      { placement: 'body', format: 'xml', callType: 'asynchronous' },
      { session: 's1' },
    );
    expect(url).toBe(CALL_SETTINGS.gatewayUrl);
    expect(form).toMatchObject({
      format: 'xml',
      callType: 'asynchronous',
      session: 's1',
      app_key: '12345678',
    });
  });

  it('sends the session only if enabled and present', async () => {
    expect((await wire({ sendSession: false }, { session: 's1' })).query).not.toHaveProperty('session');
    expect((await wire({ sendSession: true })).query).not.toHaveProperty('session');
  });

  it('never sends a blank parameter', async () => {
    const { query, form } = await wire(
      { extraParams: { customerId: '', a: '\u3000' } },
      { targetAppKey: ' ' },
      { buyerOpenUid: '' },
    );
    expect(Object.keys(form).sort()).toEqual(['bizOrder', 'buyerNick', 'callType', 'sellerNick']);
    expect(query).not.toHaveProperty('target_app_key');
  });

  it('its own parameters cannot be overwritten', async () => {
    const extraParams = { sign: 'x', app_key: 'x', sellerNick: 'x', buyer_open_uid: 'x', method: 'x' };
    const { query, form, url } = await wire({
      extraParams,
      gatewayUrl: `${CALL_SETTINGS.gatewayUrl}?method=x&callType=x&customer_id=7#top`,
    });
    expect({ ...query, ...form }).toMatchObject({
      app_key: '12345678',
      buyer_open_uid: '1',
      callType: 'synchronous',
      customer_id: '7',
    });
    expect(Object.values({ ...query, ...form })).not.toContain('x');
    expect(form).not.toHaveProperty('sign');
    expect(url).not.toContain('#');
  });

  it('signs parameters of the gateway’s address', async () => {
    const { query, form } = await wire({ gatewayUrl: `${CALL_SETTINGS.gatewayUrl}?customer_id=7` });
    const { sign, ...rest } = { ...query, ...form };
    expect(rest.customer_id).toBe('7');
    expect(sign).toBe(await SIGNERS['hmac-sha256'](credentials.appSecret, signedText(rest)));
  });

  it('encodes as forms do, in UTF-8', async () => {
    const { body } = await wire({}, {}, { buyerNick: 'a b+c&d=é😀*~' });
    expect(body).toContain('buyerNick=a+b%2Bc%26d%3D%C3%A9%F0%9F%98%80*%7E');
  });
});

it('writes the nested names of both generations, keys in the Java writer’s order', () => {
  expect(bizOrderText({ tid: '9', subOrderIds: ['1', '2'] }, 'sub_order_ids')).toBe(
    '{"sub_order_ids":"1,2","tid":"9"}',
  );
});
