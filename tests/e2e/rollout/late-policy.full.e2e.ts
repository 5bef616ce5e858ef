import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BackgroundClient, openBackgroundClient } from '../../../tooling/browser/background-client';
import { createProfile, type Profile } from '../../../tooling/browser/profile';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { until } from '../../../tooling/browser/until';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { SHOP } from '../../../tooling/sandbox/orders';
import { ABAI } from '../../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../../tooling/sandbox/shop';
import { inBothAtOnce } from '../harness/both';
import type { ManagedBrowser } from './support/managed-browser';
import { CHROMIUM_FOLDER, manageChromium } from './support/managed-chromium';
import { FIREFOX_FOLDER, manageFirefox } from './support/managed-firefox';
import { whyNoPolicy } from './support/system-policy';

/** A browser that is started again and does not deliver the policy of before, as right after a start. */

inBothAtOnce('a policy that is not there yet', (name) => {
  const why = whyNoPolicy(name === 'chromium' ? CHROMIUM_FOLDER : FIREFOX_FOLDER);
  if (why) console.warn(`NOT RUN: late policy in ${name}: ${why}`);
  let sandbox: Sandbox;
  let managed: ManagedBrowser;
  let profile: Profile;
  let test: TestBrowser;
  let client: BackgroundClient;

  beforeEach((context) => {
    if (why) context.skip(why);
  });

  /** The browser, started with these preferences in the policy. */
  const start = async (preferences: object): Promise<void> => {
    managed.rule({ ...settingsFile(), shops: [], preferences });
    test = await profile.start(managed.options);
    client = await openBackgroundClient(test);
  };

  beforeAll(async () => {
    if (why) return;
    sandbox = await startSandbox();
    managed = await (name === 'chromium' ? manageChromium() : manageFirefox());
    profile = createProfile(name, sandbox);
    managed.publish('1.0.0');
    await start({});
  }, 120_000);

  afterAll(async () => {
    await profile?.close();
    await sandbox?.close();
    profile?.throwAway();
    await managed?.close();
  });

  const managedNames = async () => (await client.ask('app/preferences', {})).managed ?? [];

  it('lowers none of its rules: nothing is sent with a weaker sign method', async () => {
    await client.ask('app/import-settings', {
      text: JSON.stringify(settingsFile(demoShop({ signMethod: 'md5' }))),
    });
    await test.close();

    await start({ minSignMethod: 'hmac' });
    await until('the rule', async () => (await managedNames()).includes('minSignMethod'), 30_000);
    await test.close();

    await start({});
    expect(await managedNames()).toEqual(['minSignMethod']);
    const refused = await client.say('app/lock', {
      tid: ABAI.tid,
      subOrderIds: [ABAI.tid],
      requestId: 'too-weak-1',
      sellerNick: SHOP,
      buyerNick: ABAI.nick,
      entry: 'popup',
    });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'sign-method-weak', detail: { min: 'hmac', by: 'policy' } },
    });
    expect(sandbox.gateway.calls).toEqual([]);
  });
});
