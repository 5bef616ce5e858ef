import { beforeAll, expect, it } from 'vitest';
import { openBackgroundClient } from '../../tooling/browser/background-client';
import { ANSWER_YES, answerYes } from '../../tooling/browser/permissions';
import { click, pageScreen, see } from '../../tooling/browser/screen';
import {
  lock,
  lockFromPopup,
  lookUp,
  openExtensionPage,
  openPopup,
  textOf,
} from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { html } from '../../tooling/sandbox/http';
import { SHOP } from '../../tooling/sandbox/orders';
import { EIGHTEEN } from '../../tooling/sandbox/sample-orders';
import { demoShop } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** A shop whose calls go to its own ERP: the permission for that host can be revoked in options. */

const HOST = 'erp.example.com';
const PERMISSION = JSON.stringify({ origins: [`https://${HOST}/*`] });

inBothBrowsers('access to a host of a shop', (name) => {
  let calls = 0;

  const erp = () => {
    calls += 1;
    return html('');
  };

  const at = sharedSession(name, {
    sandbox: { routes: [{ name: 'own', hosts: [HOST], path: '/*', handle: erp }] },
    start: { preferences: ANSWER_YES },
  });

  beforeAll(async () => {
    const client = await openBackgroundClient(at.agent.test);
    const [shop] = await client.ask('app/shops', {});
    if (!shop) throw new Error('no shop');
    const { isManaged: _, hasSecret: __, hasSession: ___, lastTest: ____, ...form } = shop;
    const own = { ...form, gatewayUrl: `https://${HOST}/qm` };
    const { appSecret, session } = demoShop();
    const request = { wasNick: SHOP, shop: own, appSecret, session };
    // Confirm exactly what was asked.
    await client.say('app/save-shop', request);
    await client.ask('app/save-shop', { ...request, confirmed: true });
    await client.page.close();
    await answerYes(at.agent.test, at.agent.options, `https://${HOST}/*`);
  });

  const isGranted = () =>
    at.agent.options.evaluate(`(globalThis.browser ?? chrome).permissions.contains(${PERMISSION})`);
  const focused = () => at.agent.options.evaluate('document.activeElement?.getAttribute("aria-label")');

  it('is granted, and revoked after a question; after that nothing is sent there', async () => {
    at.agent.options = await openExtensionPage(at.agent.test, 'options.html#security');
    const screen = pageScreen(at.agent.options);
    await click(screen, 'button', `允许: ${HOST}`);
    await see(screen, 'button', `收回: ${HOST}`);
    expect(await isGranted()).toBe(true);
    await lockFromPopup(at.agent, EIGHTEEN.tid, [EIGHTEEN.lines[0] ?? '']);
    expect(calls).toBe(1);

    await click(screen, 'button', `收回: ${HOST}`);
    await until('the question', async () => (await textOf(at.agent.options)).includes('不能锁单'));
    await at.agent.options.keyboard.press('Escape');
    await until('the focus back on its button', async () => (await focused()) === `收回: ${HOST}`);
    expect(await isGranted()).toBe(true);

    await click(screen, 'button', `收回: ${HOST}`);
    await click(screen, 'button', /^收回$/);
    await see(screen, 'button', `允许: ${HOST}`);
    await until('the focus back on its button', async () => (await focused()) === `允许: ${HOST}`);
    expect(await isGranted()).toBe(false);
    const popup = await openPopup(at.agent);
    await lookUp(popup, EIGHTEEN.tid);
    await lock(popup, [EIGHTEEN.lines[1] ?? '']);
    await until('why not', async () => (await textOf(popup.page)).includes(`没有允许访问 ${HOST}`));
    expect(calls).toBe(1);
  });
});
