import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PreferenceChange } from '@/utils/messages/views';
import { createShopWorld, form, importSeen, NICK } from './testing/shop-world';

/** What a policy requires applies at every entry point, whatever a screen allows. */

const ruledBy = (preferences: PreferenceChange) => createShopWorld({ version: 1, preferences });
const SECRET = { appSecret: 'MARKER' };
const fileOf = (shop: object, more: object = {}) =>
  JSON.stringify({ version: 1, shops: [{ ...form(), ...SECRET, ...shop }], ...more });
const weak = (method: string, min: string, by = 'policy') => ({
  code: 'sign-method-weak',
  detail: { shop: NICK, method, min, by },
});

describe('the weakest sign method', () => {
  it.each([
    ['md5', 'hmac'],
    ['md5', 'hmac-sha256'],
    ['hmac', 'hmac-sha256'],
  ] as const)('%s is refused where %s is required: in the form, in a file', async (signMethod, min) => {
    const { shops, files } = ruledBy({ minSignMethod: min });
    expect(await shops.save({ shop: form({ signMethod }), ...SECRET })).toEqual(weak(signMethod, min));
    expect(await files.importText(fileOf({ signMethod }), {})).toEqual(weak(signMethod, min));
    expect(await shops.list()).toEqual([]);
  });

  it.each([
    ['hmac', 'hmac'],
    ['hmac-sha256', 'hmac'],
    ['md5', 'md5'],
  ] as const)('%s is enough if %s is required', async (signMethod, min) => {
    const { shops } = ruledBy({ minSignMethod: min });
    expect(await shops.save({ shop: form({ signMethod }), ...SECRET })).toBeUndefined();
    expect(await shops.ready(NICK)).toMatchObject({ signMethod });
  });

  it('is refused at the call, for a shop saved before the rule, and for one of the policy itself', async () => {
    const policy: { version: 1; preferences?: PreferenceChange; shops?: object[] } = { version: 1 };
    const { shops } = createShopWorld(policy);
    await shops.save({ shop: form({ signMethod: 'md5' }), ...SECRET });
    expect(await shops.credentials(NICK)).toMatchObject(SECRET);
    policy.preferences = { minSignMethod: 'hmac' };
    expect(await shops.ready(NICK)).toEqual(weak('md5', 'hmac'));
    expect(await shops.credentials(NICK)).toEqual(weak('md5', 'hmac'));
    policy.shops = [{ ...form({ signMethod: 'md5' }), ...SECRET }];
    expect(await shops.credentials(NICK)).toEqual(weak('md5', 'hmac'));
  });

  it('may be the rule of a settings file, for its own shops and for the existing ones', async () => {
    const { shops, files } = createShopWorld();
    await shops.save({ shop: form({ signMethod: 'md5' }), ...SECRET });
    const rule = { preferences: { minSignMethod: 'hmac' } };
    const wrong = await files.importText(fileOf({ signMethod: 'md5' }, rule), {});
    expect(wrong).toEqual(weak('md5', 'hmac', 'settings'));
    await importSeen(files, JSON.stringify({ version: 1, shops: [], ...rule }), {});
    expect(await shops.ready(NICK)).toEqual(weak('md5', 'hmac', 'settings'));
  });

  it('of a policy is not lowered by a file', async () => {
    const { files } = ruledBy({ minSignMethod: 'hmac-sha256' });
    const text = fileOf({ signMethod: 'md5' }, { preferences: { minSignMethod: 'md5' } });
    expect(await files.importText(text, {})).toEqual(weak('md5', 'hmac-sha256'));
  });
});

describe('a passphrase', () => {
  const required = { code: 'passphrase-required', detail: { by: 'policy' } };

  it('if required, must be set before any call with locally kept keys', async () => {
    const { shops, vault } = ruledBy({ passphraseRequired: true });
    await shops.save({ shop: form(), ...SECRET });
    expect(await shops.ready(NICK)).toEqual(required);
    expect(await shops.credentials(NICK)).toEqual(required);
    await vault.setPassphrase('long enough');
    expect(await shops.ready(NICK)).toMatchObject({ sellerNick: NICK });
    expect(await shops.credentials(NICK)).toMatchObject(SECRET);
    expect(await vault.setPassphrase('', 'long enough')).toEqual(required);
    expect(await vault.view()).toMatchObject({ state: 'open' });
  });

  it('is not needed for a shop whose keys are in the policy', async () => {
    const { shops } = createShopWorld({
      version: 1,
      preferences: { passphraseRequired: true },
      shops: [{ ...form(), ...SECRET }],
    });
    expect(await shops.credentials(NICK)).toMatchObject(SECRET);
  });

  it('is as long as the rule says, for the vault and for a file', async () => {
    const { vault, files } = ruledBy({ passphraseMinLength: 12 });
    const short = { code: 'settings-invalid', detail: { field: 'passphrase', why: 'too-short', min: '12' } };
    expect(await vault.setPassphrase('eleven sign')).toEqual(short);
    expect(await files.exportText({ passphrase: 'eleven sign' })).toEqual(short);
    expect(await vault.setPassphrase('twelve signs')).toMatchObject({ state: 'open' });
  });
});

describe('what a policy sets', () => {
  it('cannot be changed, and other choices stay', async () => {
    const { preferences } = ruledBy({ language: 'en', launcher: false });
    const locked = { code: 'managed-setting', detail: { field: 'launcher' } };
    expect(await preferences.set({ maskNicks: true, launcher: true })).toEqual(locked);
    expect(await preferences.get()).toMatchObject({ launcher: false, maskNicks: false });
    expect(await preferences.set({ maskNicks: true })).toMatchObject({
      maskNicks: true,
      language: 'en',
      managed: ['language', 'launcher'],
    });
  });

  it('is left unchanged by a file, which says so', async () => {
    const { files, preferences, shops } = ruledBy({ launcher: false, reasons: ['改地址'] });
    await shops.save({ shop: form(), ...SECRET });
    await preferences.set({ theme: 'dark' });
    const given = { theme: 'dark', launcher: true, reasons: ['改地址'], maskNicks: true };
    const text = JSON.stringify({ version: 1, shops: [], preferences: given });
    const preview = await files.importText(text, {});
    expect(preview).toMatchObject({
      changes: [{ about: 'preferences', fields: [{ field: 'maskNicks', before: 'false', after: 'true' }] }],
    });
    expect(await importSeen(files, text, {})).toMatchObject({ managed: ['launcher'] });
    expect(await preferences.own()).toMatchObject({ theme: 'dark', maskNicks: true });
  });
});

describe('pages of a policy', () => {
  const page = (name: string, tid = '.no') => ({
    name,
    urlPattern: 'https://erp.example.com/*',
    selectors: { tid },
  });

  it('come first and win over one of the same name, which stays on disk', async () => {
    const policy: { version: 1; customSurfaces?: object[] } = { version: 1 };
    const { customSurfaces } = createShopWorld(policy);
    await customSurfaces.save([page('一'), page('二')]);
    policy.customSurfaces = [page('二', '.managed')];
    expect(await customSurfaces.list()).toEqual([{ ...page('二', '.managed'), isManaged: true }, page('一')]);
    expect(await customSurfaces.save([page('二')])).toEqual({
      code: 'managed-setting',
      detail: { field: '二' },
    });
    await customSurfaces.save([page('一', '.other')]);
    policy.customSurfaces = [];
    expect(await customSurfaces.list()).toEqual([page('一', '.other'), page('二')]);
  });
});
