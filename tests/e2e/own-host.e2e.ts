import { beforeAll, expect, it } from 'vitest';
import { html } from '../../sandbox/http';
import { SHOP } from '../../sandbox/orders';
import { demoShop } from '../../sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { lock, lockFromPopup, lookUp, openExtensionPage, openPopup, textOf } from './harness/desk';
import { EIGHTEEN } from './harness/orders';
import { ANSWER_YES, answerYes } from './harness/permissions';
import { sharedDesk } from './harness/place';
import { click, pageScreen, see } from './harness/screen';
import { until } from './harness/until';
import { openVoice } from './trust/support/voice';

/** A shop whose calls go to its own ERP: the permission for that host is given back in options. */

const HOST = 'erp.example.com';
const PERMISSION = JSON.stringify({ origins: [`https://${HOST}/*`] });

inBothBrowsers('access to a host of a shop', (name) => {
  let calls = 0;

  const erp = () => {
    calls += 1;
    return html('');
  };

  const at = sharedDesk(name, {
    sandbox: { routes: [{ name: 'own', hosts: [HOST], path: '/*', handle: erp }] },
    start: { preferences: ANSWER_YES },
  });

  beforeAll(async () => {
    const voice = await openVoice(at.desk.test);
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
    await answerYes(at.desk.test, at.desk.options, `https://${HOST}/*`);
  });

  const isGranted = () =>
    at.desk.options.evaluate(`(globalThis.browser ?? chrome).permissions.contains(${PERMISSION})`);
  const focused = () => at.desk.options.evaluate('document.activeElement?.getAttribute("aria-label")');

  it('is given, and taken back after a question; then nothing goes there any more', async () => {
    at.desk.options = await openExtensionPage(at.desk.test, 'options.html#security');
    const screen = pageScreen(at.desk.options);
    await click(screen, 'button', `允许: ${HOST}`);
    await see(screen, 'button', `收回: ${HOST}`);
    expect(await isGranted()).toBe(true);
    await lockFromPopup(at.desk, EIGHTEEN.tid, [EIGHTEEN.lines[0] ?? '']);
    expect(calls).toBe(1);

    await click(screen, 'button', `收回: ${HOST}`);
    await until('the question', async () => (await textOf(at.desk.options)).includes('不能再锁单'));
    await at.desk.options.keyboard.press('Escape');
    await until('the focus back on its button', async () => (await focused()) === `收回: ${HOST}`);
    expect(await isGranted()).toBe(true);

    await click(screen, 'button', `收回: ${HOST}`);
    await click(screen, 'button', /^收回$/);
    await see(screen, 'button', `允许: ${HOST}`);
    await until('the focus back on its button', async () => (await focused()) === `允许: ${HOST}`);
    expect(await isGranted()).toBe(false);
    const popup = await openPopup(at.desk);
    await lookUp(popup, EIGHTEEN.tid);
    await lock(popup, [EIGHTEEN.lines[1] ?? '']);
    await until('why not', async () => (await textOf(popup.page)).includes(`没有允许访问 ${HOST}`));
    expect(calls).toBe(1);
  });
});
