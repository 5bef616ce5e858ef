import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { inOneStep } from '@/utils/background/storage/in-one-step';
import { cryptoParts, form, NICK } from '../shops/testing/shop-world';
import { newDeviceKey } from './cipher';
import { type SecretRow, sealSecrets } from './secret-row';
import { GOOD, PASSPHRASE, withPassphrase, withShop } from './testing/vault-world';
import { createVaultRows } from './vault-rows';

describe('what a secret belongs to', () => {
  it.each([
    ['another shop', { sellerNick: '山雀与茶' }],
    ['another app key', { appKey: '99999999' }],
    ['another host', { hosts: 'evil.example eco.taobao.com' }],
    ['another receiver', { targetAppKey: '99999999' }],
    ['a session that goes along', { sendSession: true }],
    ['an earlier version', { version: 1 }],
  ])('does not open for %s, even if the row says so', async (_, change) => {
    const { vault, database } = await withShop();
    const [row] = await createVaultRows(database).secrets();
    if (!row) throw new Error('no row');
    const opened = await vault.withCipher(async (cipher) => [
      await cipher?.unseal(row),
      await cipher?.unseal({ ...row, ...change } as SecretRow),
    ]);
    expect(opened).toEqual([GOOD, undefined]);
  });

  it('does not open once the shop on disk says otherwise', async () => {
    const { shops, database } = await withShop();
    const row = (await database.use((db) => db.get('shops', NICK))) as object;
    for (const change of [{ targetAppKey: '99999999' }, { sendSession: true }]) {
      await database.use((db) => inOneStep(db, [{ table: 'shops', put: { ...row, ...change }, key: NICK }]));
      expect(await shops.credentials(NICK)).toMatchObject({ code: 'secret-needed' });
    }
    await database.use((db) => inOneStep(db, [{ table: 'shops', put: row, key: NICK }]));
    expect(await shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('is updated with a change that the user makes to the shop', async () => {
    const { shops } = await withShop();
    const shop = form({ targetAppKey: '99999999', sendSession: true });
    expect(await shops.save({ wasNick: NICK, shop })).toBeUndefined();
    expect(await shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('is asked for again when its bytes are damaged', async () => {
    const { shops, database } = await withShop();
    const [row] = await createVaultRows(database).secrets();
    const data = new Uint8Array(row?.data ?? []);
    data[3] = (data[3] ?? 0) ^ 1;
    await database.use((db) => db.put('secrets', { ...row, data }, NICK));
    expect(await shops.credentials(NICK)).toEqual({
      code: 'secret-needed',
      detail: { host: 'qimen.api.taobao.com' },
    });
  });
});

describe('secrets sealed by 1.0.0', () => {
  const SEALED_BY_1_0_0 = {
    version: 1,
    sellerNick: NICK,
    appKey: '23456789',
    hosts: 'qimen.api.taobao.com eco.taobao.com',
  } as const;

  /** The shop's row as that version wrote it. */
  async function withOldRow(world: Awaited<ReturnType<typeof withShop>>) {
    await world.vault.withCipher(async (cipher) => {
      const row = await cipher?.seal(SEALED_BY_1_0_0, GOOD);
      await world.database.use((db) => inOneStep(db, [{ table: 'secrets', put: row, key: NICK }]));
    });
    return world;
  }
  const rowOf = async ({ database }: Awaited<ReturnType<typeof withShop>>) =>
    (await createVaultRows(database).secrets())[0];

  it('have the additional data of that version', async () => {
    const key = await newDeviceKey(cryptoParts);
    const { iv, data } = await sealSecrets(cryptoParts, key, SEALED_BY_1_0_0, GOOD);
    const text =
      '["order-lock secrets",1,"云栖里家居旗舰店","23456789","qimen.api.taobao.com eco.taobao.com"]';
    const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(text) };
    const plain = await crypto.subtle.decrypt(algorithm, key, data);
    expect(JSON.parse(new TextDecoder().decode(plain))).toEqual(GOOD);
  });

  it('still open, and are sealed again, bound to more', async () => {
    const world = await withOldRow(await withShop());
    expect(await world.shops.credentials(NICK)).toMatchObject(GOOD);
    expect(await world.shops.views()).toMatchObject([{ hasSecret: true, hasSession: true }]);
    await world.shops.resealSecrets();
    expect(await rowOf(world)).toMatchObject({ version: 2, targetAppKey: '34567890', sendSession: false });
    expect(await world.shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('wait for the passphrase, and survive a change of it', async () => {
    const world = await withOldRow(await withPassphrase());
    await world.vault.close();
    await world.shops.resealSecrets();
    expect(await rowOf(world)).toMatchObject({ version: 1 });
    await world.vault.open(PASSPHRASE);
    await world.vault.setPassphrase('another one', PASSPHRASE);
    expect(await world.shops.credentials(NICK)).toMatchObject(GOOD);
    await world.shops.resealSecrets();
    expect(await rowOf(world)).toMatchObject({ version: 2 });
    expect(await world.shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('stay as they are if they do not open or belong to no shop', async () => {
    const world = await withOldRow(await withShop());
    const row = await rowOf(world);
    const data = new Uint8Array(row?.data ?? []);
    data[3] = (data[3] ?? 0) ^ 1;
    const stranger = { ...row, sellerNick: '山雀与茶' };
    const put = (value: unknown, key: string) => ({ table: 'secrets' as const, put: value, key });
    await world.database.use((db) => inOneStep(db, [put({ ...row, data }, NICK), put(stranger, '山雀与茶')]));
    await world.shops.resealSecrets();
    expect(await createVaultRows(world.database).secrets()).toEqual([{ ...row, data }, stranger]);
  });
});
