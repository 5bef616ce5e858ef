import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type BackgroundClient,
  lockAndWait,
  lookAtImport,
  openShop,
} from '../../../tooling/browser/background-client';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { unexpectedHosts } from '../../../tooling/browser/unexpected-hosts';
import { redirect } from '../../../tooling/sandbox/faults';
import { json } from '../../../tooling/sandbox/http';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { ABAI, NANFENG } from '../../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../../tooling/sandbox/shop';
import { lockOutcome } from '../../../utils/domain/lock';
import type { MessageIn } from '../../../utils/messages/protocol';
import { inBothBrowsers } from '../harness/both';
import { borrowBrowser } from '../harness/browser-pool';

const GATEWAY = 'qimen.api.taobao.com';
const ELSEWHERE = 'https://collector.example.com/router/qm';
const OTHER_PLATFORM_HOST = 'https://scene.api.taobao.com/router/qm';

inBothBrowsers('the network', { sample: 'chromium' }, (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let client: BackgroundClient;
  let n = 0;

  beforeAll(async () => {
    // The sandbox knows the collector, so that a request to it is recorded and not only refused.
    sandbox = await startSandbox({
      routes: [
        {
          name: 'collector',
          hosts: ['collector.example.com', 'scene.api.taobao.com'],
          path: '/*',
          handle: () => json('{"result":{"success":true}}'),
        },
      ],
    });
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
  });

  const asked = () => sandbox.traffic.map(({ host }) => host);

  async function lock() {
    n += 1;
    const request = { tid: NANFENG.tid, subOrderIds: [NANFENG.lamp], requestId: `network-${n}` };
    return lockOutcome(await lockAndWait(client, request));
  }

  it.each([301, 302, 303, 307, 308])('a redirect (%i) to another host is not followed', async (status) => {
    sandbox.faults.next('gateway', redirect(ELSEWHERE, status));
    expect(await lock()).toBe('unknown');
    expect(asked()).toEqual([GATEWAY]);
  });

  it('a redirect of the look-up, which carries the session, is not followed either', async () => {
    sandbox.faults.next('trade', redirect(ELSEWHERE, 307));
    const order = await client.ask('app/look-up', { tid: ABAI.tid, fresh: true });
    expect(order.subOrders).toBeUndefined();
    expect(asked()).toEqual(['eco.taobao.com']);
  });

  it('cookies of the gateway host are neither sent nor stored', async () => {
    const page = await test.browser.newPage();
    await page.goto('https://market.m.taobao.com/app/im/chat/index.html');
    await page.evaluate(
      `document.cookie = 'agent=private; domain=.taobao.com; path=/; secure; samesite=none'`,
    );
    sandbox.traffic.length = 0;
    sandbox.faults.next('gateway', {
      answer: { headers: { 'set-cookie': 'track=1; Domain=.taobao.com; Path=/; Secure; SameSite=None' } },
      acts: true,
    });
    expect(await lock()).toBe('locked');
    expect(await lock()).toBe('locked');
    const toGateway = sandbox.traffic.filter(({ host }) => host === GATEWAY);
    expect(toGateway).toHaveLength(2);
    for (const { headers } of toGateway) {
      for (const header of ['cookie', 'origin', 'referer']) expect(headers).not.toHaveProperty(header);
    }
    expect(await page.evaluate('document.cookie')).not.toContain('track');
    await page.close();
  });

  describe('another gateway', () => {
    const form = async (
      gatewayUrl: string,
    ): Promise<Pick<MessageIn<'app/save-shop'>, 'wasNick' | 'shop'>> => {
      const [known] = await client.ask('app/shops', {});
      if (!known) throw new Error('no shop');
      const { isManaged, hasSecret, hasSession, lastTest, ...shop } = known;
      return { wasNick: shop.sellerNick, shop: { ...shop, gatewayUrl } };
    };
    const save = async (gatewayUrl: string, more: Partial<MessageIn<'app/save-shop'>> = {}) => {
      const reply = await client.say('app/save-shop', { ...(await form(gatewayUrl)), ...more });
      return reply?.ok ? 'saved' : reply?.problem;
    };
    const gatewayNow = async () => (await client.ask('app/shops', {}))[0]?.gatewayUrl;
    const secrets = { appSecret: 'a-secret-typed-anew', session: 'a-session-typed-anew' };

    it('requires the secret again, even on the platform, and changes nothing without it', async () => {
      expect(await save(OTHER_PLATFORM_HOST)).toMatchObject({ code: 'secret-needed' });
      expect(await save(OTHER_PLATFORM_HOST, { confirmed: true })).toMatchObject({ code: 'secret-needed' });
      expect(await gatewayNow()).toContain(GATEWAY);
    });

    it('that is not the platform’s asks for confirmation, and again for plain http', async () => {
      const http = ELSEWHERE.replace('https', 'http');
      expect(await save(http, { ...secrets, confirmed: true })).toMatchObject({
        code: 'needs-confirmation',
        detail: { what: 'host', host: 'collector.example.com' },
      });
      expect(await save(http, { ...secrets, confirmed: true })).toMatchObject({
        code: 'needs-confirmation',
        detail: { what: 'http' },
      });
      expect(await gatewayNow()).toContain(GATEWAY);
    });

    it('in a file asks too, and does not carry a secret over', async () => {
      const { appSecret, session, ...shop } = demoShop({ gatewayUrl: ELSEWHERE });
      const text = JSON.stringify({ version: 1, secrets: 'none', shops: [shop] });
      const request = await lookAtImport(client, text);
      expect(await client.say('app/import-settings', { ...request, confirmed: true })).toMatchObject({
        ok: false,
        problem: { code: 'needs-confirmation', detail: { host: 'collector.example.com' } },
      });
      expect(await gatewayNow()).toContain(GATEWAY);
    });

    it('once confirmed still receives nothing without the browser’s permission', async () => {
      const text = JSON.stringify(settingsFile(demoShop({ gatewayUrl: ELSEWHERE })));
      const request = await lookAtImport(client, text);
      await client.say('app/import-settings', request);
      let taken = await client.say('app/import-settings', { ...request, confirmed: true });
      if (!taken?.ok) taken = await client.say('app/import-settings', { ...request, confirmed: true });
      expect(taken).toMatchObject({ ok: true });
      expect(await gatewayNow()).toBe(ELSEWHERE);
      const reply = await client.say('app/lock', {
        tid: NANFENG.tid,
        subOrderIds: [NANFENG.lamp],
        requestId: 'elsewhere-1',
        entry: 'popup',
      });
      expect(reply).toMatchObject({ ok: false, problem: { code: 'no-access' } });
      await client.say('app/test-connection', { sellerNick: demoShop().sellerNick });
      expect(asked()).not.toContain('collector.example.com');
    });
  });

  it('no other host was contacted', () => {
    expect(unexpectedHosts(sandbox, name)).toEqual([]);
  });
});
