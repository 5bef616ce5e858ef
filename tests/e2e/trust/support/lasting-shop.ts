import { beforeEach } from 'vitest';
import { type BackgroundClient, openShop } from '../../../../tooling/browser/background-client';
import { createProfile, type Profile } from '../../../../tooling/browser/profile';
import type { StartOptions, TestBrowser } from '../../../../tooling/browser/start-browser';
import type { BrowserName } from '../../../../tooling/find-browser.mjs';
import { type Sandbox, startSandbox } from '../../../../tooling/sandbox/index';

interface LastingShop {
  sandbox: Sandbox;
  profile: Profile;
  test: TestBrowser;
  client: BackgroundClient;
}

/** Gives each test a shop, set up in a browser whose profile outlives it. */
export function lastingShopForEach(
  name: BrowserName,
  take: (shop: LastingShop) => void,
  start?: StartOptions,
): void {
  beforeEach(async () => {
    const sandbox = await startSandbox();
    const profile = createProfile(name, sandbox);
    const close = async () => {
      await profile.close();
      await sandbox.close();
      profile.throwAway();
    };
    try {
      const test = await profile.start(start);
      take({ sandbox, profile, test, client: await openShop(test) });
    } catch (error) {
      await close();
      throw error;
    }
    return close;
  });
}
