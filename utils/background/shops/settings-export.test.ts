import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createShopWorld, form, importSeen, NICK } from './testing/shop-world';

const OTHER = '山雀与茶';
const PASSPHRASE = 'long enough';
const PAGE = { name: '自家 ERP', urlPattern: 'https://erp.example.com/*', selectors: { tid: '.no' } };

async function filled(policy: object = {}) {
  const world = createShopWorld(policy);
  await world.shops.save({ shop: form(), appSecret: 'MARKER', session: 'SESSION' });
  await world.shops.save({ shop: form({ sellerNick: OTHER }), appSecret: 'OTHER' });
  await world.customSurfaces.save([PAGE]);
  await world.preferences.set({ reasons: ['改地址'], language: 'en' });
  return world;
}

type World = Awaited<ReturnType<typeof filled>>;

async function exported({ files }: World, choice: Parameters<World['files']['exportText']>[0]) {
  return JSON.parse(String(await files.exportText(choice)));
}

describe('what is exported', () => {
  it('is what was chosen', async () => {
    const world = await filled();
    const parts = { shops: [OTHER], customSurfaces: false, preferences: ['reasons' as const] };
    const file = await exported(world, { parts });
    expect(file.shops.map(({ sellerNick }: { sellerNick: string }) => sellerNick)).toEqual([OTHER]);
    expect(file.preferences).toEqual({ reasons: ['改地址'] });
    expect('customSurfaces' in file).toBe(false);
    expect(file.secrets).toBe('none');
  });

  it('without a choice is everything, with every preference', async () => {
    const world = await filled();
    const file = await exported(world, {});
    expect(file.shops).toHaveLength(2);
    expect(file.customSurfaces).toEqual([PAGE]);
    expect(file.preferences).toMatchObject({ language: 'en', launcher: true, minSignMethod: 'md5' });
  });

  it('contains nothing of a policy', async () => {
    const managed = { ...PAGE, name: '西区页面' };
    const world = await filled({
      version: 1,
      shops: [{ ...form({ sellerNick: '北屿' }), appSecret: 'POLICY' }],
      customSurfaces: [managed],
      preferences: { operator: '前台' },
    });
    const text = await world.files.exportText({ plain: true });
    expect(text).not.toMatch(/北屿|POLICY|西区页面|前台|managed/);
  });

  it('arrives elsewhere, with rules and functions', async () => {
    const world = await filled();
    await world.preferences.set({ launcher: false, minSignMethod: 'hmac', passphraseMinLength: 12 });
    const text = String(await world.files.exportText());
    const there = createShopWorld();
    await importSeen(there.files, text, {});
    expect(await there.preferences.get()).toEqual(await world.preferences.get());
    expect(await there.customSurfaces.list()).toEqual([PAGE]);
  });
});

describe('secrets in the clear', () => {
  it('are written with their shops, only for the chosen ones', async () => {
    const world = await filled();
    const parts = { shops: [NICK], customSurfaces: false, preferences: [] };
    const file = await exported(world, { plain: true, parts });
    expect(file.shops).toMatchObject([{ sellerNick: NICK, appSecret: 'MARKER', session: 'SESSION' }]);
    expect('secrets' in file).toBe(false);
    expect(JSON.stringify(file)).not.toContain('OTHER');
  });
});

describe('secrets of a vault with a passphrase', () => {
  it.each([
    ['in the clear', { plain: true }],
    ['sealed for the file', { passphrase: 'of the file' }],
  ])('require it, even while the vault is open: %s', async (_, choice) => {
    const world = await filled();
    await world.vault.setPassphrase(PASSPHRASE);
    expect(await world.vault.view()).toMatchObject({ state: 'open' });
    for (const current of [undefined, 'guessed wrong']) {
      world.clock.now += 1_000_000;
      expect(await world.files.exportText({ ...choice, current })).toMatchObject({
        code: 'wrong-passphrase',
      });
    }
    expect(await world.files.exportText({ ...choice, current: PASSPHRASE })).toEqual({
      code: 'wrong-passphrase',
      detail: { seconds: '2' },
    });
    world.clock.now += 1_000_000;
    const there = createShopWorld();
    const text = String(await world.files.exportText({ ...choice, current: PASSPHRASE }));
    await importSeen(there.files, text, 'passphrase' in choice ? choice : {});
    expect(await there.shops.credentials(NICK)).toMatchObject({ appSecret: 'MARKER', session: 'SESSION' });
  });

  it('are not asked for by a file without secrets', async () => {
    const world = await filled();
    await world.vault.setPassphrase(PASSPHRASE);
    expect(await exported(world, {})).toMatchObject({ secrets: 'none' });
  });
});
