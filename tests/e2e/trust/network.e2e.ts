import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { redirect } from '../../../sandbox/faults';
import { json } from '../../../sandbox/http';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { demoShop, settingsFile } from '../../../sandbox/shop';
import type { MessageIn } from '../../../utils/messages/protocol';
import { lockOutcome } from '../../../utils/orders/lock';
import { inBothBrowsers } from '../harness/both';
import { startBrowser, strangers, type TestBrowser } from '../harness/browsers';
import { ABAI, NANFENG } from '../harness/orders';
import { lockAloud, openShop, type Voice } from './support/voice';

const GATEWAY = 'qimen.api.taobao.com';
const ELSEWHERE = 'https://collector.example.com/router/qm';
const OTHER_PLATFORM_HOST = 'https://scene.api.taobao.com/router/qm';

inBothBrowsers('the network', (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let voice: Voice;
  let n = 0;

  beforeAll(async () => {
    // The sandbox knows the collector, so that a request to it is seen and not only refused.
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
    test = await startBrowser(name, sandbox);
    voice = await openShop(test);
    await voice.ask('app/look-up', { tid: NANFENG.tid });
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
    const wish = { tid: NANFENG.tid, subOrderIds: [NANFENG.lamp], requestId: `network-${n}` };
    return lockOutcome(await lockAloud(voice, wish));
  }

  it.each([301, 302, 303, 307, 308])('a redirect (%i) to another host is not followed', async (status) => {
    sandbox.faults.next('gateway', redirect(ELSEWHERE, status));
    expect(await lock()).toBe('unknown');
    expect(asked()).toEqual([GATEWAY]);
  });

  it('a redirect of the look-up, which carries the session, is not followed either', async () => {
    sandbox.faults.next('trade', redirect(ELSEWHERE, 307));
    const order = await voice.ask('app/look-up', { tid: ABAI.tid, fresh: true });
    expect(order.subOrders).toBeUndefined();
    expect(asked()).toEqual(['eco.taobao.com']);
  });

  it('cookies of the gateway host are neither sent nor taken', async () => {
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
      const [known] = await voice.ask('app/shops', {});
      if (!known) throw new Error('no shop');
      const { isManaged, hasSecret, hasSession, lastTest, ...shop } = known;
      return { wasNick: shop.sellerNick, shop: { ...shop, gatewayUrl } };
    };
    const save = async (gatewayUrl: string, more: Partial<MessageIn<'app/save-shop'>> = {}) => {
      const reply = await voice.say('app/save-shop', { ...(await form(gatewayUrl)), ...more });
      return reply?.ok ? 'saved' : reply?.problem;
    };
    const gatewayNow = async () => (await voice.ask('app/shops', {}))[0]?.gatewayUrl;
    const secrets = { appSecret: 'a-secret-typed-anew', session: 'a-session-typed-anew' };

    it('asks for the secret again, even on the platform, and changes nothing until it has it', async () => {
      expect(await save(OTHER_PLATFORM_HOST)).toMatchObject({ code: 'secret-needed' });
      expect(await save(OTHER_PLATFORM_HOST, { confirmed: true })).toMatchObject({ code: 'secret-needed' });
      expect(await gatewayNow()).toContain(GATEWAY);
    });

    it('that is not the platform’s asks whether it is meant, then whether plain http is', async () => {
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

    it('in a file asks too, and takes no secret over', async () => {
      const { appSecret, session, ...shop } = demoShop({ gatewayUrl: ELSEWHERE });
      const text = JSON.stringify({ version: 1, secrets: 'none', shops: [shop] });
      expect(await voice.say('app/import-settings', { text, confirmed: true })).toMatchObject({
        ok: false,
        problem: { code: 'needs-confirmation', detail: { host: 'collector.example.com' } },
      });
      expect(await gatewayNow()).toContain(GATEWAY);
    });

    it('once confirmed still gets nothing without the browser’s permission', async () => {
      const text = JSON.stringify(settingsFile(demoShop({ gatewayUrl: ELSEWHERE })));
      await voice.say('app/import-settings', { text });
      let taken = await voice.say('app/import-settings', { text, confirmed: true });
      if (!taken?.ok) taken = await voice.say('app/import-settings', { text, confirmed: true });
      expect(taken).toMatchObject({ ok: true });
      expect(await gatewayNow()).toBe(ELSEWHERE);
      const reply = await voice.say('app/lock', {
        tid: NANFENG.tid,
        subOrderIds: [NANFENG.lamp],
        requestId: 'elsewhere-1',
        entry: 'popup',
      });
      expect(reply).toMatchObject({ ok: false, problem: { code: 'no-access' } });
      await voice.say('app/test-connection', { sellerNick: demoShop().sellerNick });
      expect(asked()).not.toContain('collector.example.com');
    });
  });

  it('nobody else was asked for anything', () => {
    expect(strangers(sandbox, name)).toEqual([]);
  });
});
