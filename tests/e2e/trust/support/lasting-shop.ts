import { beforeEach } from 'vitest';
import { type Sandbox, startSandbox } from '../../../../sandbox/index';
import type { BrowserName } from '../../../../scripts/find-browser.mjs';
import type { StartOptions, TestBrowser } from '../../harness/browsers';
import { createProfile, type Profile } from './profile';
import { openShop, type Voice } from './voice';

export interface LastingShop {
  sandbox: Sandbox;
  profile: Profile;
  test: TestBrowser;
  voice: Voice;
}

/** For each test a shop, set up in a browser whose profile outlives it. */
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
      take({ sandbox, profile, test, voice: await openShop(test) });
    } catch (error) {
      await close();
      throw error;
    }
    return close;
  });
}
