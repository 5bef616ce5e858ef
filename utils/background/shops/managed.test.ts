import { describe, expect, it, vi } from 'vitest';
import { createManagedPolicy } from './managed';
import { parsePolicy } from './policy-shape';

const POLICY = {
  version: 1,
  shops: [{ sellerNick: '云栖里', appKey: '1', targetAppKey: '2', appSecret: 's' }],
};

/** A browser whose answer to `storage.managed.get` can be changed, and a clock set by the test. */
function set(answer: () => Promise<unknown>) {
  const browser = { answer, asked: 0 };
  const clock = { now: 1_000 };
  const waiting: (() => void)[] = [];
  const onChange = vi.fn();
  const policy = createManagedPolicy({
    read: () => {
      browser.asked += 1;
      return browser.answer();
    },
    secretsAllowed: true,
    now: () => clock.now,
    after: (_, run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
    onChange,
    lastRules: { keep: async () => undefined, whileNone: async () => ({}) },
  });
  const nicks = async () => (await policy.shops()).map(({ shop }) => shop.sellerNick);
  return { browser, clock, policy, nicks, onChange, runOut: () => waiting[0]?.() };
}

const none = async () => ({});
const there = async () => POLICY;

describe('preferences of a policy', () => {
  const of = (preferences: unknown) => set(async () => ({ version: 1, preferences })).policy.preferences();

  it('set replies, lock reasons and operator for all seats', async () => {
    const given = {
      replies: { locked: ['亲，{items}好了'], refused: '旧写法' },
      reasons: ['改地址'],
      operator: '前台',
    };
    expect(await of(given)).toEqual({
      ...given,
      replies: { locked: ['亲，{items}好了'], refused: ['旧写法'] },
    });
  });

  it('are read one by one: an unreadable one does not affect the others', async () => {
    expect(await of({ language: 'en', reasons: [1], operator: '前台', other: 1 })).toEqual({
      language: 'en',
      operator: '前台',
    });
    expect(await of('rubbish')).toEqual({});
    expect(await set(none).policy.preferences()).toEqual({});
  });

  it('are announced to screens when they change, with no shop in the policy', async () => {
    const { browser, policy, onChange } = set(async () => ({
      version: 1,
      preferences: { operator: '前台' },
    }));
    expect(await policy.preferences()).toEqual({ operator: '前台' });
    browser.answer = async () => ({ version: 1, preferences: { operator: '售后' } });
    policy.readAgain();
    expect(await policy.preferences()).toEqual({ operator: '售后' });
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('parts of a policy', () => {
  const surface = { name: '自家 ERP', urlPattern: 'https://erp.example.com/*', selectors: { tid: '.no' } };
  const whole = { ...POLICY, customSurfaces: [surface], welcomePage: true, preferences: { launcher: false } };

  it('are shops, pages, preferences and whether the welcome page opens', async () => {
    const { policy, nicks } = set(async () => whole);
    expect(await nicks()).toEqual(['云栖里']);
    expect(await policy.customSurfaces()).toEqual([surface]);
    expect(await policy.welcomePage()).toBe(true);
    expect(await policy.preferences()).toEqual({ launcher: false });
  });

  it('do not depend on each other', async () => {
    const { policy, nicks } = set(async () => ({
      version: 1,
      shops: [{ sellerNick: '云栖里' }],
      customSurfaces: [{ name: 'x' }],
      welcomePage: 'yes',
      preferences: { maskNicks: true },
    }));
    expect(await nicks()).toEqual([]);
    expect(await policy.customSurfaces()).toEqual([]);
    expect(await policy.welcomePage()).toBeUndefined();
    expect(await policy.preferences()).toEqual({ maskNicks: true });
  });

  it.each([
    ['customSurfaces', { customSurfaces: [surface] }],
    ['welcomePage', { welcomePage: false }],
  ])('count without any shop, and their change is announced: %s', async (_, part) => {
    const { browser, policy, onChange } = set(none);
    await policy.shops();
    browser.answer = async () => ({ version: 1, ...part });
    policy.readAgain();
    await policy.shops();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('of another version are ignored', async () => {
    expect(await set(async () => ({ ...whole, version: 2 })).policy.customSurfaces()).toEqual([]);
  });

  it('carry no secret if the policy is readable by everyone, and that is reported', () => {
    const policy = {
      ...POLICY,
      shops: [...POLICY.shops, { sellerNick: '山雀', appKey: '1', targetAppKey: '2' }],
    };
    const [first, second] = parsePolicy(policy, false).shops;
    expect(first).toMatchObject({ isSecretIgnored: true });
    expect(first?.secrets).toBeUndefined();
    expect(second?.isSecretIgnored).toBeUndefined();
    expect(parsePolicy(policy, true).shops[0]).toMatchObject({ secrets: { appSecret: 's' } });
  });
});

describe('the managed policy', () => {
  it('is read once if there is one', async () => {
    const { browser, clock, nicks } = set(there);
    expect(await nicks()).toEqual(['云栖里']);
    clock.now += 1_000_000;
    expect(await nicks()).toEqual(['云栖里']);
    expect(browser.asked).toBe(1);
  });

  it.each([
    ['there was none yet', none],
    ['Firefox throws without one', async () => Promise.reject(new Error('no managed storage'))],
  ])('is read again: %s', async (_, answer) => {
    const { browser, clock, nicks, onChange } = set(answer);
    expect(await nicks()).toEqual([]);
    browser.answer = there;
    clock.now += 4_999;
    expect(await nicks()).toEqual([]);
    expect(browser.asked).toBe(1);
    clock.now += 1;
    expect(await nicks()).toEqual(['云栖里']);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is read at once when the browser reports a change, and screens are notified', async () => {
    const { browser, policy, nicks, onChange } = set(none);
    expect(await nicks()).toEqual([]);
    browser.answer = there;
    policy.readAgain();
    expect(await nicks()).toEqual(['云栖里']);
    expect(onChange).toHaveBeenCalledTimes(1);
    browser.answer = none;
    policy.readAgain();
    expect(await nicks()).toEqual([]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('that does not answer delays nothing', async () => {
    const { browser, clock, nicks, runOut } = set(() => new Promise(() => undefined));
    const asked = nicks();
    runOut();
    expect(await asked).toEqual([]);
    browser.answer = there;
    clock.now += 5_000;
    expect(await nicks()).toEqual(['云栖里']);
  });

  it('is read again also when the clock was set back', async () => {
    const { browser, clock, nicks } = set(none);
    await nicks();
    browser.answer = there;
    clock.now -= 10_000_000;
    expect(await nicks()).toEqual(['云栖里']);
  });

  it('from an older reading never replaces a newer one', async () => {
    let late: (value: unknown) => void = () => undefined;
    const { browser, policy, nicks } = set(
      () =>
        new Promise((resolve) => {
          late = resolve;
        }),
    );
    const first = nicks();
    browser.answer = there;
    policy.readAgain();
    expect(await nicks()).toEqual(['云栖里']);
    late({});
    await first;
    expect(await nicks()).toEqual(['云栖里']);
  });
});
