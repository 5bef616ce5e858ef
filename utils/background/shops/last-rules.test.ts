import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import { createDatabase } from '@/utils/background/storage/database';
import type { PreferenceChange } from '@/utils/messages/views';
import { createVault } from '../vault/vault';
import { createLastRules } from './last-rules';
import { createManagedPolicy } from './managed';
import { createPreferences } from './preferences';
import { createShops } from './shops';
import { createSessionArea, cryptoParts, form, MINUTE, NICK } from './testing/shop-world';

/** Rules of a policy that the browser has not delivered yet. */

const RULES: PreferenceChange = { minSignMethod: 'hmac-sha256', passphraseRequired: true };
const WEAK = { code: 'sign-method-weak', detail: { min: 'hmac-sha256', by: 'policy' } };

let seats = 0;

/** One computer: its disk stays, its browser is started again by `restart`, its worker alone by `wake`. */
function createSeat() {
  seats += 1;
  const database = createDatabase({ name: `late-policy-${seats}` });
  const clock = { now: 1_700_000_000_000 };
  const now = () => clock.now;
  const browser = { session: memorySession(), answer: async (): Promise<unknown> => ({}) };
  const patience: (() => void)[] = [];

  const wake = () => {
    const policy = createManagedPolicy({
      read: () => browser.answer(),
      secretsAllowed: true,
      now,
      after: (_, run) => {
        patience.push(run);
        return () => patience.splice(patience.indexOf(run), 1);
      },
      onChange: () => undefined,
      lastRules: createLastRules({ database, session: browser.session, now }),
    });
    const preferences = createPreferences(database, policy.preferences);
    const rules = preferences.get;
    const vault = createVault({
      ...cryptoParts,
      database,
      session: createSessionArea(),
      now,
      rounds: 1,
      rules,
    });
    const shops = createShops({ ...cryptoParts, database, vault, managed: policy.shops, rules });
    return { policy, preferences, shops };
  };
  return {
    clock,
    browser,
    database,
    wake,
    /** The browser has not read its policies yet. */
    restart() {
      browser.session = memorySession();
      browser.answer = async () => ({});
      return wake();
    },
    delivers: (preferences: PreferenceChange) => {
      browser.answer = async () => ({ version: 1, preferences });
    },
    /** Until the browser has been asked long enough. */
    async runOut() {
      while (patience.length === 0) await new Promise((resolve) => setTimeout(resolve));
      patience[0]?.();
    },
  };
}

/** A shop with a weak sign method from before the policy, which this computer has read once. */
async function ruledSeat(rules = RULES) {
  const seat = createSeat();
  await seat.wake().shops.save({ shop: form({ signMethod: 'md5' }), appSecret: 'MARKER' });
  seat.delivers(rules);
  expect(await seat.wake().preferences.get()).toMatchObject(rules);
  return seat;
}

describe('before the browser has delivered the policy', () => {
  it('no call is made with a weaker sign method than the last policy allows', async () => {
    const seat = await ruledSeat();
    const { shops } = seat.restart();
    expect(await shops.ready(NICK)).toMatchObject(WEAK);
    expect(await shops.credentials(NICK)).toMatchObject(WEAK);
  });

  it('no key is used without the passphrase that the last policy requires', async () => {
    const seat = await ruledSeat({ passphraseRequired: true });
    expect(await seat.restart().shops.credentials(NICK)).toEqual({
      code: 'passphrase-required',
      detail: { by: 'policy' },
    });
  });

  it('its rules are closed in options, and nothing else of it is', async () => {
    const seat = await ruledSeat({ ...RULES, language: 'en' });
    const { preferences } = seat.restart();
    expect(await preferences.get()).toMatchObject({ language: 'zh-CN', managed: Object.keys(RULES) });
    expect(await preferences.set({ minSignMethod: 'md5' })).toMatchObject({ code: 'managed-setting' });
  });

  it('they apply also if the browser does not answer at all', async () => {
    const seat = await ruledSeat();
    await seat.restart().shops.ready(NICK);
    seat.browser.answer = () => new Promise(() => undefined);
    seat.clock.now += 10 * MINUTE;
    const ready = seat.wake().shops.ready(NICK);
    await seat.runOut();
    expect(await ready).toMatchObject(WEAK);
  });

  it('a worker that is started again still knows them', async () => {
    const seat = await ruledSeat();
    await seat.restart().shops.ready(NICK);
    seat.clock.now += 10_000;
    expect(await seat.wake().shops.ready(NICK)).toMatchObject(WEAK);
  });
});

describe('the last rules end', () => {
  it('with the next policy, also with one that has none', async () => {
    const seat = await ruledSeat();
    const { policy, shops } = seat.restart();
    expect(await shops.ready(NICK)).toMatchObject(WEAK);
    seat.delivers({ language: 'en' });
    policy.readAgain();
    expect(await shops.ready(NICK)).toMatchObject({ signMethod: 'md5' });
    expect(await seat.restart().shops.ready(NICK)).toMatchObject({ signMethod: 'md5' });
  });

  it('at once when the policy is removed while the browser runs', async () => {
    const seat = await ruledSeat();
    seat.browser.answer = async () => ({});
    expect(await seat.wake().shops.ready(NICK)).toMatchObject({ signMethod: 'md5' });
  });

  it('when there has been none for a minute since the browser was started, and for good', async () => {
    const seat = await ruledSeat();
    const { shops } = seat.restart();
    await shops.ready(NICK);
    seat.clock.now += MINUTE - 1;
    expect(await shops.ready(NICK)).toMatchObject(WEAK);
    seat.clock.now += 1;
    expect(await shops.ready(NICK)).toMatchObject({ signMethod: 'md5' });
    expect(await seat.restart().shops.ready(NICK)).toMatchObject({ signMethod: 'md5' });
  });

  it('never began where there was no policy', async () => {
    const seat = createSeat();
    await seat.wake().shops.save({ shop: form({ signMethod: 'md5' }), appSecret: 'MARKER' });
    const { preferences } = seat.restart();
    expect((await preferences.get()).managed).toBeUndefined();
  });
});
