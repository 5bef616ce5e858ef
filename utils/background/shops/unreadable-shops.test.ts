import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { inOneStep } from '@/utils/background/storage/in-one-step';
import { createShopWorld, form, importSeen, NICK } from './testing/shop-world';

const OTHER = '山雀与茶';
const SECRETS = { appSecret: 's3cret', session: 'sess' };

/** Two shops, the row of the first changed on disk. */
async function withBroken(change: object | string) {
  const world = createShopWorld();
  await world.shops.save({ shop: form(), ...SECRETS });
  await world.shops.save({ shop: form({ sellerNick: OTHER }), appSecret: 'other' });
  const row = (await world.database.use((db) => db.get('shops', NICK))) as object;
  const broken = typeof change === 'string' ? change : { ...row, ...change };
  await world.database.use((db) => inOneStep(db, [{ table: 'shops', put: broken, key: NICK }]));
  const onDisk = () => world.database.use((db) => db.get('shops', NICK));
  return { ...world, broken, onDisk };
}

const BAD_GATEWAY = { gatewayUrl: 'qimen.api.taobao.com' };

describe('a shop whose row cannot be read', () => {
  it.each([
    ['a gateway without a scheme', BAD_GATEWAY, [{ field: 'gatewayUrl', why: 'url' }]],
    ['a sign method of a later version', { signMethod: 'sm3' }, [{ field: 'signMethod', why: 'choice' }]],
    ['a field that is gone', { targetAppKey: undefined }, [{ field: 'targetAppKey', why: 'required' }]],
    [
      'two of them',
      { appKey: 23456789, color: 9 },
      [
        { field: 'appKey', why: 'type' },
        { field: 'color', why: 'choice' },
      ],
    ],
  ])('is kept and described: %s', async (_, change, wrong) => {
    const { shops } = await withBroken(change);
    expect((await shops.list()).map(({ sellerNick }) => sellerNick)).toEqual([OTHER]);
    const [unreadable, ...more] = await shops.unreadable();
    expect(more).toEqual([]);
    expect(unreadable).toMatchObject({ key: NICK, wrong, hasSecret: true, found: { sellerNick: NICK } });
    for (const { field } of wrong) expect(unreadable?.found).not.toHaveProperty(field);
  });

  it('is kept even if nothing of it can be read', async () => {
    const { shops } = await withBroken('rubbish');
    expect(await shops.unreadable()).toMatchObject([{ key: NICK, found: { successCodes: [] } }]);
  });

  it('makes no call', async () => {
    const { shops } = await withBroken(BAD_GATEWAY);
    expect(await shops.credentials(NICK)).toMatchObject({ code: 'shop-missing' });
    expect(await shops.ready(NICK)).toMatchObject({ code: 'shop-missing' });
  });

  it('is not affected by changes to the other shops', async () => {
    const { shops, files, vault, broken, onDisk } = await withBroken(BAD_GATEWAY);
    await shops.save({ wasNick: OTHER, shop: form({ sellerNick: OTHER, color: 3 }) });
    await shops.save({ shop: form({ sellerNick: '第三家' }), appSecret: 'third' });
    await shops.order(['第三家', OTHER]);
    await shops.remove('第三家');
    const { sellerNick: _, ...rest } = form();
    const file = { version: 1, shops: [{ sellerNick: '第四家', appSecret: 'x', ...rest }] };
    await importSeen(files, JSON.stringify(file), { confirmed: true });
    await vault.setPassphrase('a long passphrase');
    await shops.remove(OTHER);
    expect(await onDisk()).toEqual(broken);
    expect(await shops.unreadable()).toMatchObject([{ key: NICK, hasSecret: true }]);
  });

  it('without its position in the order is read, and comes last', async () => {
    const { shops } = await withBroken({ position: undefined });
    expect((await shops.list()).map(({ sellerNick }) => sellerNick)).toEqual([OTHER, NICK]);
    expect(await shops.unreadable()).toEqual([]);
  });
});

describe('repairing it', () => {
  it('keeps its secrets if they were sealed for its current settings', async () => {
    const { shops } = await withBroken(BAD_GATEWAY);
    expect(await shops.save({ mends: NICK, shop: form() })).toBeUndefined();
    expect(await shops.unreadable()).toEqual([]);
    expect(await shops.credentials(NICK)).toMatchObject(SECRETS);
    expect((await shops.list()).map(({ sellerNick }) => sellerNick)).toEqual([OTHER, NICK]);
  });

  it('otherwise asks for them again, and changes nothing until then', async () => {
    const { shops, broken, onDisk } = await withBroken(BAD_GATEWAY);
    const elsewhere = form({ targetAppKey: '99999999' });
    expect(await shops.save({ mends: NICK, shop: elsewhere })).toMatchObject({
      code: 'settings-invalid',
      detail: { field: 'appSecret' },
    });
    expect(await onDisk()).toEqual(broken);
    expect(await shops.save({ mends: NICK, shop: elsewhere, appSecret: 'again' })).toBeUndefined();
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret: 'again' });
  });

  it('asks about a host that is not the platform’s', async () => {
    const { shops } = await withBroken(BAD_GATEWAY);
    const shop = form({ gatewayUrl: 'https://erp.example.com/qm' });
    expect(await shops.save({ mends: NICK, shop, appSecret: 'x' })).toMatchObject({
      code: 'needs-confirmation',
    });
    expect(await shops.unreadable()).toHaveLength(1);
  });

  it('may give it another name', async () => {
    const { shops } = await withBroken({ sellerNick: '' });
    const shop = form({ sellerNick: '第三家' });
    expect(await shops.save({ mends: NICK, shop, appSecret: 'x' })).toBeUndefined();
    expect(await shops.unreadable()).toEqual([]);
    expect((await shops.list()).map(({ sellerNick }) => sellerNick)).toEqual([OTHER, '第三家']);
  });

  it('never replaces a readable shop', async () => {
    const { shops } = await withBroken(BAD_GATEWAY);
    await shops.save({ mends: OTHER, shop: form({ sellerNick: '第三家' }), appSecret: 'x' });
    expect((await shops.list()).map(({ sellerNick }) => sellerNick)).toEqual([OTHER, '第三家']);
  });
});

describe('removing it', () => {
  it('removes its secrets too', async () => {
    const { shops, database } = await withBroken(BAD_GATEWAY);
    await shops.forgetUnreadable(NICK);
    expect(await shops.unreadable()).toEqual([]);
    expect(await database.use((db) => db.getAllKeys('secrets'))).toEqual([OTHER]);
  });

  it('touches no readable shop', async () => {
    const { shops } = await withBroken(BAD_GATEWAY);
    await shops.forgetUnreadable(OTHER);
    expect(await shops.credentials(OTHER)).toMatchObject({ appSecret: 'other' });
  });
});
