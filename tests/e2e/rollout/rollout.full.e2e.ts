import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type BackgroundClient,
  lockAndWait,
  openBackgroundClient,
} from '../../../tooling/browser/background-client';
import { createProfile, type Profile } from '../../../tooling/browser/profile';
import { lock, openChat, openExtensionPage, openPicker, outcome } from '../../../tooling/browser/session';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { until } from '../../../tooling/browser/until';
import { welcomeTab } from '../../../tooling/browser/welcome-tab';
import type { BrowserName } from '../../../tooling/find-browser.mjs';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { OTHER_SHOP, SHOP } from '../../../tooling/sandbox/orders';
import { ABAI, NANFENG, YUZU } from '../../../tooling/sandbox/sample-orders';
import { APPS, demoShop, settingsFile } from '../../../tooling/sandbox/shop';
import { lockOutcome } from '../../../utils/domain/lock';
import type { ShopForm, ShopView } from '../../../utils/messages/views';
import { inBothAtOnce } from '../harness/both';
import type { ManagedBrowser } from './support/managed-browser';
import { ALLOWED_HOST, CHROMIUM_FOLDER, manageChromium } from './support/managed-chromium';
import { FIREFOX_FOLDER, manageFirefox } from './support/managed-firefox';
import { whyNoPolicy } from './support/system-policy';

/** A shop's computer as an administrator sets it up: one policy file, one folder on the shop's own server. */

const FOLDERS: Record<BrowserName, string> = { chromium: CHROMIUM_FOLDER, firefox: FIREFOX_FOLDER };
const RUNNING = '1.0.0';
const NEXT = '1.0.1';
const OTHER_KEY = '23456790';
/** Set up manually, beside the shop of the policy. */
const OWN_SHOP = demoShop({
  sellerNick: OTHER_SHOP,
  appKey: OTHER_KEY,
  appSecret: APPS[OTHER_KEY]?.secret ?? '',
  session: undefined,
});
/** Beside the shop, in the same policy. */
const PAGE = {
  name: '自家 ERP 订单页',
  urlPattern: 'https://erp.example.com/orders/*',
  selectors: { tid: '.order-no' },
};
const RULED = {
  preferences: { operator: '前台', minSignMethod: 'hmac' },
  customSurfaces: [PAGE],
};
const OWN_ORDER = { tid: '4513006652110384021', lamp: '4513006652112384021', buyerNick: '小鹿乱撞12138' };

const OPERATOR = `(() => {
  const field = document.querySelector('input[aria-label="操作人"]');
  if (!field) return null;
  const row = field.closest('.opt-setting').textContent;
  return { isDisabled: field.matches(':disabled'), value: field.value, row };
})()`;

/** The fields of a form, without a view's other properties. */
function formOf(view: ShopView): ShopForm {
  const { isManaged, isPolicySecretIgnored, hasPolicySecret, hasSecret, hasSession, ...form } = view;
  return form;
}

inBothAtOnce('rolled out by policy', (name) => {
  const why = whyNoPolicy(FOLDERS[name]);
  if (why) console.warn(`NOT RUN: roll-out by policy in ${name}: ${why}`);
  let sandbox: Sandbox;
  let managed: ManagedBrowser;
  let profile: Profile;
  let test: TestBrowser;
  let client: BackgroundClient;

  const versionOf = ({ page }: BackgroundClient) =>
    page.evaluate('(globalThis.browser ?? chrome).runtime.getManifest().version');

  beforeEach((context) => {
    if (why) context.skip(why);
  });

  // The browser itself decides when it installs what a policy specifies.
  beforeAll(async () => {
    if (why) return;
    sandbox = await startSandbox();
    managed = await (name === 'chromium' ? manageChromium() : manageFirefox());
    profile = createProfile(name, sandbox);
    managed.publish(RUNNING);
    managed.rule({ ...settingsFile(), ...RULED });
    test = await profile.start(managed.options);
    client = await openBackgroundClient(test);
  }, 120_000);

  afterAll(async () => {
    await profile?.close();
    await sandbox?.close();
    profile?.throwAway();
    await managed?.close();
  });

  it('is installed from the shop’s own server, with the shop of the policy, and locks an order', async () => {
    expect(await versionOf(client)).toBe(RUNNING);
    const shops = await until('the shop of the policy', async () => {
      const known = await client.ask('app/shops', {});
      return known.length > 0 && known;
    });
    const isSecretTaken = name === 'chromium';
    expect(shops).toMatchObject([{ sellerNick: SHOP, isManaged: true, hasSecret: isSecretTaken }]);
    // In Firefox a policy is no place for secrets: they are entered once.
    const [form] = shops;
    const { appSecret, session } = demoShop();
    if (form && !isSecretTaken)
      await client.ask('app/save-shop', { wasNick: SHOP, shop: formOf(form), appSecret, session });

    const agent = { name, test, sandbox, options: client.page, close: test.close };
    const chat = await openChat(agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await lock(chat, [YUZU.bedding, YUZU.pillow]);
    expect(await outcome(chat)).toMatch(/^已锁定 2 个子订单/);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding, YUZU.pillow]);
    await chat.page.close();
  });

  it('opens no welcome page on the seats', async () => {
    expect(await welcomeTab(test.browser)).toBeUndefined();
  });

  it('disables in options what the policy sets, and follows its rules for every request', async () => {
    const managedNames = ['minSignMethod', 'operator'];
    const { managed: names = [], ...now } = await client.ask('app/preferences', {});
    expect(names.toSorted()).toEqual(managedNames);
    expect(now).toMatchObject(RULED.preferences);
    expect(await client.ask('app/custom-surfaces', {})).toEqual([{ ...PAGE, isManaged: true }]);

    const change = await client.say('app/set-preferences', { preferences: { operator: '小禾' } });
    expect(change).toMatchObject({ ok: false, problem: { code: 'managed-setting' } });
    const [shop] = await client.ask('app/shops', {});
    if (!shop) throw new Error('no shop');
    const weak = { ...formOf(shop), sellerNick: OTHER_SHOP, signMethod: 'md5' as const };
    const saved = await client.say('app/save-shop', { shop: weak, appSecret: 'secret' });
    expect(saved).toMatchObject({
      ok: false,
      problem: { code: 'sign-method-weak', detail: { method: 'md5', min: 'hmac', by: 'policy' } },
    });

    const options = await openExtensionPage(test, 'options.html#general');
    const seen = await until('the closed field', async () => {
      const field = (await options.evaluate(OPERATOR)) as { isDisabled: boolean; value: string } | null;
      return field?.isDisabled && field;
    });
    expect(seen).toMatchObject({ value: '前台', row: expect.stringContaining('由管理员管理') });
    await options.close();
  });

  if (name === 'chromium') {
    it('has its pages and gateways at once, and no other host by policy', async () => {
      const has = (host: string) =>
        client.page.evaluate(`chrome.permissions.contains({ origins: ['https://${host}/*'] })`);
      expect(await has('qimen.api.taobao.com')).toBe(true);
      expect(await has('myseller.taobao.com')).toBe(true);
      expect(await has(ALLOWED_HOST)).toBe(false);
    });

    it('applies a changed policy without a restart', async () => {
      managed.rule({
        ...settingsFile(demoShop({ format: 'xml', signMethod: 'md5' })),
        ...RULED,
        preferences: { minSignMethod: 'hmac-sha256', launcher: false },
      });
      const isTaken = async () => (await client.ask('app/shops', {}))[0]?.format === 'xml';
      await until('the changed shop', isTaken, 30_000);
      const { launcher, operator, managed: names } = await client.ask('app/preferences', {});
      expect({ launcher, operator, names }).toEqual({
        launcher: false,
        operator: '',
        names: expect.arrayContaining(['launcher', 'minSignMethod']),
      });
      // A shop of the policy itself is checked against the rule at the call.
      const refused = await client.say('app/lock', {
        tid: ABAI.tid,
        subOrderIds: [ABAI.tid],
        requestId: 'too-weak-1',
        sellerNick: SHOP,
        buyerNick: ABAI.nick,
        entry: 'popup',
      });
      expect(refused).toMatchObject({ ok: false, problem: { code: 'sign-method-weak' } });
      managed.rule(settingsFile());
      const isBack = async () => (await client.ask('app/preferences', {})).managed === undefined;
      await until('the policy as before', isBack, 30_000);
    });
  }

  it('keeps settings, vault, journal and an unfinished lock across an update from the same server', async () => {
    await client.ask('app/import-settings', { text: JSON.stringify(settingsFile(OWN_SHOP)) });
    await client.ask('app/set-preferences', { preferences: { maskNicks: true } });
    for (const { tid } of [ABAI, NANFENG]) await client.ask('app/look-up', { tid });
    await lockAndWait(client, { tid: ABAI.tid, subOrderIds: [ABAI.tid], requestId: 'finished-1' });

    // The ERP acts, and the update arrives before its answer.
    let letGo = (): void => undefined;
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    sandbox.faults.next('gateway', { until: held });
    const unfinished = { tid: NANFENG.tid, subOrderIds: [NANFENG.lamp], requestId: 'unfinished-1' };
    await client.ask('app/lock', { ...unfinished, entry: 'popup' });
    await until('the call at the gateway', () => sandbox.erp.held(NANFENG.tid).length > 0);
    const calls = sandbox.gateway.calls.length;
    managed.publish(NEXT);
    await managed.update(test, client);
    client = await openBackgroundClient(test);
    expect(await versionOf(client)).toBe(NEXT);
    letGo();

    const shops = await until('all shops', async () => {
      const known = await client.ask('app/shops', {});
      return known.length > 1 && known;
    });
    expect(shops.map(({ sellerNick, isManaged, hasSecret }) => [sellerNick, isManaged, hasSecret])).toEqual([
      [OTHER_SHOP, false, true],
      [SHOP, true, true],
    ]);
    expect(await client.ask('app/preferences', {})).toMatchObject({ maskNicks: true });
    const history = await client.ask('app/history', {});
    expect(history.map((record) => [record.tid, lockOutcome(record)])).toEqual([
      [NANFENG.tid, 'unknown'],
      [ABAI.tid, 'locked'],
      [YUZU.tid, 'locked'],
    ]);
    // A call that was never answered is not sent again automatically.
    expect(sandbox.gateway.calls).toHaveLength(calls);

    const { lamp, ...own } = OWN_ORDER;
    const request = { ...own, subOrderIds: [lamp], sellerNick: OTHER_SHOP, requestId: 'afterwards-1' };
    expect(lockOutcome(await lockAndWait(client, request))).toBe('locked');
  });
});
