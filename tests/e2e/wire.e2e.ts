import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type BackgroundClient,
  lockByMessage,
  openBackgroundClient,
  takeSettings,
} from '../../tooling/browser/background-client';
import { clientSign } from '../../tooling/sandbox/client-sign';
import type { GatewayCall } from '../../tooling/sandbox/gateway';
import { ABAI, EIGHTEEN, NANFENG, SEVENTEEN } from '../../tooling/sandbox/sample-orders';
import {
  APP_KEY,
  APPS,
  demoShop,
  PROVIDER_APP_KEY,
  type ShopSettings,
  settingsFile,
} from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

const SECRET = APPS[APP_KEY]?.secret ?? '';
/** Names as the platform's Java client sends them, without the SDK's own marker. */
const SYSTEM = ['app_key', 'format', 'method', 'sign', 'sign_method', 'target_app_key', 'timestamp', 'v'];
const BUSINESS = ['bizOrder', 'buyerNick', 'buyer_open_uid', 'callType', 'sellerNick'];

inBothBrowsers('the call on the wire', { sample: 'firefox' }, (name) => {
  // Far from GMT+8: the timestamp must not follow the computer's zone.
  const at = sharedSession(name, { start: { timeZone: 'America/New_York' } });

  let client: BackgroundClient;

  beforeAll(async () => {
    client = await openBackgroundClient(at.agent.test);
  });

  beforeEach(() => {
    at.sandbox.gateway.calls.length = 0;
  });

  async function lockWith(changes: Partial<ShopSettings>): Promise<GatewayCall> {
    await takeSettings(client, settingsFile(demoShop(changes)));
    const answers = await lockByMessage(client, NANFENG.tid, [NANFENG.lamp, NANFENG.towel]);
    expect(answers).toMatchObject([{ outcome: changes.callType === 'asynchronous' ? 'accepted' : 'locked' }]);
    expect(at.sandbox.gateway.calls).toHaveLength(1);
    return at.sandbox.gateway.calls[0] as GatewayCall;
  }

  it('carries every parameter where the Java client puts it', async () => {
    const { request, parameters } = await lockWith({});
    expect(request).toMatchObject({ method: 'POST', host: 'qimen.api.taobao.com', path: '/router/qm' });
    expect([...parameters.inQuery].sort()).toEqual(SYSTEM);
    expect([...parameters.inBody].sort()).toEqual(BUSINESS);
    expect(parameters.repeated).toEqual([]);
    const { sign, timestamp = '', ...rest } = Object.fromEntries(parameters.all);
    expect(rest).toEqual({
      method: 'qimen.taobao.qianniu.cloudkefu.order.self.intercept',
      app_key: APP_KEY,
      target_app_key: PROVIDER_APP_KEY,
      v: '2.0',
      format: 'json',
      sign_method: 'hmac-sha256',
      sellerNick: '云栖里家居旗舰店',
      buyerNick: NANFENG.nick,
      buyer_open_uid: 'AAHk5d-EAAeGwJedwSNanF88',
      callType: 'synchronous',
      bizOrder: `{"subOrderIds":"${NANFENG.lamp},${NANFENG.towel}","tid":"${NANFENG.tid}"}`,
    });
    expect(sign).toBe(clientSign(parameters.all, SECRET, 'hmac-sha256'));
    const sentAt = Date.parse(`${timestamp.replace(' ', 'T')}+08:00`);
    expect(Math.abs(sentAt - request.at)).toBeLessThan(5_000);
  });

  it('closes its connection and reveals nothing about the browser', async () => {
    const { request } = await lockWith({});
    expect(request.headers).toMatchObject({
      connection: 'close',
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    });
    for (const header of ['origin', 'cookie', 'referer']) expect(request.headers).not.toHaveProperty(header);
    expect(request.turn).toBe(1);
  });

  describe.each(['md5', 'hmac', 'hmac-sha256'] as const)('signed with %s', (signMethod) => {
    it.each(['json', 'xml'] as const)('answered in %s', async (format) => {
      const { parameters, checks } = await lockWith({ signMethod, format });
      expect(parameters.all.get('sign_method')).toBe(signMethod);
      expect(parameters.all.get('format')).toBe(format);
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    });
  });

  it('can put everything into the body', async () => {
    const { request, parameters } = await lockWith({ placement: 'body' });
    expect(request.query).toBe('');
    expect([...parameters.inBody].sort()).toEqual([...SYSTEM, ...BUSINESS].sort());
  });

  it('can include the session and routing parameters', async () => {
    const { parameters } = await lockWith({ sendSession: true, extraParams: { customerId: 'c_1' } });
    expect(parameters.all.get('session')).toBe(demoShop().session);
    expect(parameters.all.get('customerId')).toBe('c_1');
  });

  it('can name the nested ids as the PHP client does', async () => {
    const { parameters } = await lockWith({ nestedNames: 'sub_order_ids' });
    expect(parameters.all.get('bizOrder')).toBe(
      `{"sub_order_ids":"${NANFENG.lamp},${NANFENG.towel}","tid":"${NANFENG.tid}"}`,
    );
  });

  it('can request an asynchronous lock', async () => {
    const { parameters } = await lockWith({ callType: 'asynchronous' });
    expect(parameters.all.get('callType')).toBe('asynchronous');
  });

  it.each([
    ['17', SEVENTEEN.tid, SEVENTEEN.lines],
    ['18', EIGHTEEN.tid, EIGHTEEN.lines],
    ['19', NANFENG.tid, [NANFENG.lamp, NANFENG.towel, NANFENG.refundAskedPlant]],
    ['19, one line', ABAI.tid, [ABAI.tid]],
  ])('keeps ids of %s digits exact', async (_, tid, lines) => {
    await takeSettings(client, settingsFile());
    at.sandbox.trade.rules.idTexts = false;
    await lockByMessage(client, tid, lines);
    at.sandbox.trade.rules.idTexts = true;
    expect(at.sandbox.erp.calls.at(-1)).toMatchObject({ tid, subOrderIds: lines });
    expect(at.sandbox.erp.held(tid)).toEqual(lines);
  });
});
