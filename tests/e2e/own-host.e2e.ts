import { afterAll, beforeAll, expect, it } from 'vitest';
import { html } from '../../sandbox/http';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { SHOP } from '../../sandbox/orders';
import { demoShop } from '../../sandbox/shop';
import { inBothBrowsers } from './harness/both';
import {
  type Desk,
  lock,
  lockFromPopup,
  lookUp,
  openDesk,
  openExtensionPage,
  openPopup,
  textOf,
} from './harness/desk';
import { EIGHTEEN } from './harness/orders';
import { ANSWER_YES, answerYes } from './harness/permissions';
import { click, pageScreen, see } from './harness/screen';
import { until } from './harness/until';
import { openVoice } from './trust/support/voice';

/** A shop whose calls go to its own ERP: the permission for that host is given back in options. */

const HOST = 'erp.example.com';
const PERMISSION = JSON.stringify({ origins: [`https://${HOST}/*`] });

inBothBrowsers('access to a host of a shop', (name) => {
  let sandbox: Sandbox;
  let desk: Desk;
  let calls = 0;

  const erp = () => {
    calls += 1;
    return html('');
  };

  beforeAll(async () => {
    sandbox = await startSandbox({ routes: [{ name: 'own', hosts: [HOST], path: '/*', handle: erp }] });
    desk = await openDesk(name, sandbox, undefined, { preferences: ANSWER_YES });
    const voice = await openVoice(desk.test);
    const [shop] = await voice.ask('app/shops', {});
    if (!shop) throw new Error('no shop');
    const { isManaged: _, hasSecret: __, hasSession: ___, lastTest: ____, ...form } = shop;
    const own = { ...form, gatewayUrl: `https://${HOST}/qm` };
    const { appSecret, session } = demoShop();
    const wish = { wasNick: SHOP, shop: own, appSecret, session };
    // Confirmed is what has been asked.
    await voice.say('app/save-shop', wish);
    await voice.ask('app/save-shop', { ...wish, confirmed: true });
    await voice.page.close();
    await answerYes(desk.test, desk.options, `https://${HOST}/*`);
  });

  afterAll(async () => {
    await desk?.close();
    await sandbox?.close();
  });

  const isGranted = () =>
    desk.options.evaluate(`(globalThis.browser ?? chrome).permissions.contains(${PERMISSION})`);
  const focused = () => desk.options.evaluate('document.activeElement?.getAttribute("aria-label")');

  it('is given, and taken back after a question; then nothing goes there any more', async () => {
    desk.options = await openExtensionPage(desk.test, 'options.html#security');
    const screen = pageScreen(desk.options);
    await click(screen, 'button', `允许: ${HOST}`);
    await see(screen, 'button', `收回: ${HOST}`);
    expect(await isGranted()).toBe(true);
    await lockFromPopup(desk, EIGHTEEN.tid, [EIGHTEEN.lines[0] ?? '']);
    expect(calls).toBe(1);

    await click(screen, 'button', `收回: ${HOST}`);
    await until('the question', async () => (await textOf(desk.options)).includes('不能再锁单'));
    await desk.options.keyboard.press('Escape');
    await until('the focus back on its button', async () => (await focused()) === `收回: ${HOST}`);
    expect(await isGranted()).toBe(true);

    await click(screen, 'button', `收回: ${HOST}`);
    await click(screen, 'button', /^收回$/);
    await see(screen, 'button', `允许: ${HOST}`);
    await until('the focus back on its button', async () => (await focused()) === `允许: ${HOST}`);
    expect(await isGranted()).toBe(false);
    const popup = await openPopup(desk);
    await lookUp(popup, EIGHTEEN.tid);
    await lock(popup, [EIGHTEEN.lines[1] ?? '']);
    await until('why not', async () => (await textOf(popup.page)).includes(`没有允许访问 ${HOST}`));
    expect(calls).toBe(1);
  });
});
