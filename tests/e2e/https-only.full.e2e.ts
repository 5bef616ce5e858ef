import { beforeAll, describe, expect, it } from 'vitest';
import { openBackgroundClient } from '../../tooling/browser/background-client';
import { ANSWER_YES } from '../../tooling/browser/permissions';
import { click, pageScreen, see } from '../../tooling/browser/screen';
import { openExtensionPage, textOf } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { json } from '../../tooling/sandbox/http';
import { refused } from '../../tooling/sandbox/line';
import { SHOP } from '../../tooling/sandbox/orders';
import { demoShop } from '../../tooling/sandbox/shop';
import { sharedSession } from './harness/place';

/** Firefox's HTTPS-Only Mode contacts an http gateway by https, which the gateway does not speak, without reporting it. */

const HOST = 'erp.example.com';

describe('an http gateway under HTTPS-Only Mode (firefox)', () => {
  let calls = 0;
  const erp = () => {
    calls += 1;
    return json('{"success":false,"errorCode":"sign-check-failure"}');
  };
  const at = sharedSession('firefox', {
    sandbox: { routes: [{ name: 'own', hosts: [HOST], path: '/*', handle: erp }] },
    start: { preferences: { ...ANSWER_YES, 'dom.security.https_only_mode': true } },
  });

  beforeAll(async () => {
    const client = await openBackgroundClient(at.agent.test);
    const [shop] = await client.ask('app/shops', {});
    if (!shop) throw new Error('no shop');
    const { isManaged: _, hasSecret: __, hasSession: ___, lastTest: ____, ...form } = shop;
    const { appSecret, session } = demoShop();
    const own = { ...form, gatewayUrl: `http://${HOST}/qm` };
    const request = { wasNick: SHOP, shop: own, appSecret, session };
    await client.say('app/save-shop', request);
    await client.say('app/save-shop', { ...request, confirmed: true });
    await client.ask('app/save-shop', { ...request, confirmed: true });
    await client.page.close();
    const security = await openExtensionPage(at.agent.test, 'options.html#security');
    await click(pageScreen(security), 'button', `允许: http://${HOST}`);
    await see(pageScreen(security), 'button', `收回: http://${HOST}`);
    await security.close();
  });

  it('测试连接 names the mode', async () => {
    at.sandbox.lines.set(HOST, refused);
    const options = await openExtensionPage(at.agent.test, 'options.html');
    await click(pageScreen(options), 'button', /测试连接|再测一次/);
    const text = await until('the answers', async () => {
      const shown = await textOf(options);
      return shown.includes('锁单网关') && !shown.includes('正在测试') && shown;
    });
    expect(text).toContain(`${HOST} 没有响应`);
    expect(text).toContain('HTTPS-Only');
    // Nothing arrived over plain http: the browser did not send it.
    expect(calls).toBe(0);
  });
});
