import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BackgroundClient, lockAndWait, openShop } from '../../tooling/browser/background-client';
import type { TestBrowser } from '../../tooling/browser/start-browser';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { NANFENG } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { borrowBrowser } from './harness/browser-pool';
import { sampled } from './harness/scale';
import { FRAMING, STATUS, sized, status, TEXT, WORDS } from './support/raw-rows';

inBothBrowsers('bytes on the wire', { sample: 'firefox' }, (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let client: BackgroundClient;
  let n = 0;

  beforeAll(async () => {
    sandbox = await startSandbox();
    test = await borrowBrowser(name, sandbox);
    client = await openShop(test);
    await client.ask('app/look-up', { tid: NANFENG.tid });
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  beforeEach(() => {
    sandbox.faults.clear();
    sandbox.traffic.length = 0;
    sandbox.gateway.calls.length = 0;
  });

  const calls = () => sandbox.traffic.filter(({ path }) => path === '/router/qm');

  async function lock() {
    n += 1;
    const request = { tid: NANFENG.tid, subOrderIds: [NANFENG.lamp], requestId: `raw-answer-${n}` };
    return (await lockAndWait(client, request)).calls[0]?.answer;
  }

  describe.each([
    ['framing', FRAMING],
    ['status', STATUS],
    ['text', TEXT],
    ['words', WORDS],
  ])('%s', (_, rows) => {
    it.each(sampled(rows, 6))('%s', async (_, raw, outcome) => {
      sandbox.faults.next('gateway', { raw: { bytes: raw } });
      expect(await lock()).toMatchObject({ outcome });
      expect(calls()).toHaveLength(1);
    });
  });

  it('an unreadable answer keeps its HTTP status, a partial one its named ids', async () => {
    sandbox.faults.next('gateway', { raw: { bytes: status('502 Bad Gateway', '<html></html>') } });
    expect(await lock()).toMatchObject({ outcome: 'unknown', unknownReason: 'unreadable', httpStatus: 502 });
    const body = `{"success":true,"failedIds":["${NANFENG.lamp}"]}`;
    sandbox.faults.next('gateway', { raw: { bytes: sized(body) } });
    expect(await lock()).toMatchObject({ outcome: 'unknown', failedIds: [NANFENG.lamp] });
  });

  it('成功代码 of the shop: its code counts as a success from then on', async () => {
    const own = () =>
      sandbox.faults.next('gateway', { raw: { bytes: sized('{"success":true,"code":"S0"}') } });
    own();
    expect(await lock()).toMatchObject({ outcome: 'unknown', unknownReason: 'own-code', code: 'S0' });
    const [shop] = await client.ask('app/shops', {});
    if (!shop) throw new Error('no shop');
    const { isManaged, hasSecret, hasSession, lastTest, ...form } = shop;
    await client.ask('app/save-shop', { wasNick: form.sellerNick, shop: { ...form, successCodes: ['s0'] } });
    own();
    expect(await lock()).toMatchObject({ outcome: 'locked' });
    await client.ask('app/save-shop', { wasNick: form.sellerNick, shop: form });
  });

  it('many server errors in a row: the next call is sent all the same', async () => {
    for (let i = 0; i < 5; i += 1) {
      sandbox.faults.next('gateway', { raw: { bytes: status('503 Service Unavailable', '') } });
      expect(await lock()).toMatchObject({ outcome: 'unknown' });
    }
    expect(await lock()).toMatchObject({ outcome: 'locked' });
    expect(calls()).toHaveLength(6);
  });

  it('421: the browser itself repeats the request, which is safe: by definition nothing was done', async () => {
    sandbox.faults.next('gateway', { raw: { bytes: status('421 Misdirected Request', '') } });
    expect(await lock()).toMatchObject({ outcome: 'locked' });
    expect(calls()).toHaveLength(2);
    expect(sandbox.gateway.calls).toHaveLength(1);
  });
});
