import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createJournal } from '@/utils/background/storage/indexeddb-journal';
import { record } from '@/utils/locks/testing/samples';
import { createSessionArea, dump, form, MINUTE, NICK, ROUNDS } from '../shops/testing/shop-world';
import { ROUNDS as REAL_ROUNDS } from './cipher';
import { GOOD, NEW, PASSPHRASE, SECRET, withPassphrase, withShop } from './testing/vault-world';
import { createVaultRows } from './vault-rows';

it('uses at least 600 000 rounds', () => {
  expect(REAL_ROUNDS).toBeGreaterThanOrEqual(600_000);
});

describe('without a passphrase', () => {
  it('opens automatically, also for the next worker', async () => {
    const world = await withShop();
    expect(await world.vault.view()).toEqual({ state: 'no-passphrase', idleMinutes: 30, maxMinutes: 480 });
    expect(await world.shops.credentials(NICK)).toMatchObject(GOOD);
    expect(await world.start().shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('keeps no secret in the clear, and its key does not leave the browser', async () => {
    const { database } = await withShop();
    expect(await dump(database)).not.toContain('MARKER');
    const row = await createVaultRows(database).key();
    if (row?.kind !== 'device') throw new Error('no device key');
    expect(row.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', row.key)).rejects.toThrow();
  });

  it('cannot be closed', async () => {
    const { vault, shops } = await withShop();
    expect(await vault.close()).toMatchObject({ state: 'no-passphrase' });
    expect(await shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('uses a fresh IV on each write', async () => {
    const { shops, database } = await withShop();
    const ivs = new Set<string>();
    for (let i = 0; i < 5; i += 1) {
      await shops.save({ wasNick: NICK, shop: form(), appSecret: SECRET });
      const [row] = await createVaultRows(database).secrets();
      ivs.add(String(row?.iv));
    }
    expect(ivs.size).toBe(5);
  });
});

describe('with a passphrase', () => {
  it('is open while the browser session lasts, also for the next worker', async () => {
    const world = await withPassphrase();
    expect(await world.start(world.session).shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('is closed once the browser was closed, and opens only with the passphrase', async () => {
    const world = await withPassphrase();
    const { vault, shops } = world.start(createSessionArea());
    expect(await vault.view()).toMatchObject({ state: 'closed', closedWhy: 'browser-closed' });
    expect(await shops.credentials(NICK)).toEqual({ code: 'vault-closed' });
    expect(await shops.ready(NICK)).toEqual({ code: 'vault-closed' });
    expect(await vault.open('wrong')).toEqual({ code: 'wrong-passphrase', detail: { seconds: '1' } });
    world.clock.now += 1_000;
    expect(await vault.open(PASSPHRASE)).toMatchObject({ state: 'open' });
    expect(await shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('leaves neither secret nor passphrase nor key on disk', async () => {
    const { database, session } = await withPassphrase();
    const disk = await dump(database);
    expect(disk).not.toContain('MARKER');
    const stored = (await session.get('vault')).vault as { bits: string };
    expect(stored.bits).toHaveLength(44);
    expect(disk).not.toContain(stored.bits);
    expect(disk).not.toContain(atob(stored.bits));
    expect(session.dump()).not.toContain('MARKER');
    expect((await createVaultRows(database).key())?.kind).toBe('passphrase');
  });

  it('accepts the passphrase from any keyboard: composed or not', async () => {
    const world = await withShop();
    await world.vault.setPassphrase('Ａｂｃ\u00e9 12345');
    await world.vault.close();
    expect(await world.vault.open('Abce\u0301 12345')).toMatchObject({ state: 'open' });
  });

  it('is closed manually, and drops the bits', async () => {
    const { vault, shops, session } = await withPassphrase();
    expect(await vault.close()).toMatchObject({ state: 'closed', closedWhy: 'by-hand' });
    expect(session.dump()).not.toContain('bits');
    expect(await shops.credentials(NICK)).toEqual({ code: 'vault-closed' });
  });

  it('closes when the user was idle for a while, whatever uses its secrets', async () => {
    const { vault, shops, clock, session } = await withPassphrase();
    await vault.setAutoClose({ idleMinutes: 30, maxMinutes: 0 });
    clock.now += 29 * MINUTE;
    await vault.touch();
    clock.now += 29 * MINUTE;
    // A background look-up for a page.
    expect(await shops.credentials(NICK)).toMatchObject(GOOD);
    expect(await vault.closeIfDue()).toBe(false);
    clock.now += MINUTE;
    expect(await vault.closeIfDue()).toBe(true);
    expect(await vault.closeIfDue()).toBe(false);
    expect(await vault.view()).toMatchObject({ state: 'closed', closedWhy: 'idle' });
    expect(session.dump()).not.toContain('bits');
  });

  it('closes after its maximum time however much it is used, and without waiting for an alarm', async () => {
    const { vault, shops, clock } = await withPassphrase();
    await vault.setAutoClose({ idleMinutes: 30, maxMinutes: 60 });
    for (let i = 0; i < 3; i += 1) {
      clock.now += 19 * MINUTE;
      await vault.touch();
      expect(await shops.credentials(NICK)).toMatchObject(GOOD);
    }
    clock.now += 3 * MINUTE;
    expect(await shops.credentials(NICK)).toEqual({ code: 'vault-closed' });
    expect(await vault.view()).toMatchObject({ closedWhy: 'time', idleMinutes: 30, maxMinutes: 60 });
  });

  it('closes when the clock is set back by as much', async () => {
    const { vault, clock } = await withPassphrase();
    await vault.setAutoClose({ idleMinutes: 30, maxMinutes: 0 });
    clock.now -= 29 * MINUTE;
    expect(await vault.closeIfDue()).toBe(false);
    clock.now -= MINUTE;
    expect(await vault.closeIfDue()).toBe(true);
  });

  it('never closes by time if so configured', async () => {
    const { vault, clock } = await withPassphrase();
    await vault.setAutoClose({ idleMinutes: 0, maxMinutes: 0 });
    clock.now += 1_000_000 * MINUTE;
    expect(await vault.closeIfDue()).toBe(false);
  });
});

describe('a passphrase that is too short', () => {
  const tooShort = { code: 'settings-invalid', detail: { field: 'passphrase', why: 'too-short', min: '8' } };

  it.each(['1234567', '密码密码密码密', '👍👍👍👍', 'e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301'])(
    'is refused: %s',
    async (passphrase) => {
      const { vault, files } = await withShop();
      expect(await vault.setPassphrase(passphrase)).toEqual(tooShort);
      expect(await vault.view()).toMatchObject({ state: 'no-passphrase' });
      expect(await files.exportText({ passphrase })).toEqual(tooShort);
    },
  );

  it('changes nothing if one is set', async () => {
    const { vault } = await withPassphrase();
    expect(await vault.setPassphrase('short', PASSPHRASE)).toEqual(tooShort);
    await vault.close();
    expect(await vault.open(PASSPHRASE)).toMatchObject({ state: 'open' });
  });
});

describe('changing the passphrase', () => {
  it('needs the current one', async () => {
    const { vault, clock } = await withPassphrase();
    expect(await vault.setPassphrase(NEW)).toMatchObject({ code: 'wrong-passphrase' });
    clock.now += 10_000;
    expect(await vault.setPassphrase(NEW, 'wrong')).toMatchObject({ code: 'wrong-passphrase' });
    clock.now += 10_000;
    expect(await vault.setPassphrase(NEW, PASSPHRASE)).toMatchObject({ state: 'open' });
  });

  it('seals everything again: the old one opens nothing, not even with bits kept from before', async () => {
    const world = await withPassphrase();
    const before = await world.session.get('vault');
    await world.vault.setPassphrase(NEW, PASSPHRASE);
    const { vault, shops, session } = world.start(createSessionArea());
    await session.set(before);
    expect(await vault.view()).toMatchObject({ state: 'closed' });
    expect(await vault.open(PASSPHRASE)).toMatchObject({ code: 'wrong-passphrase' });
    world.clock.now += 2_000;
    await vault.open(NEW);
    expect(await shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('goes back to the device key', async () => {
    const world = await withPassphrase();
    expect(await world.vault.setPassphrase('', PASSPHRASE)).toMatchObject({ state: 'no-passphrase' });
    expect(await world.start().shops.credentials(NICK)).toMatchObject(GOOD);
  });

  it('misses no shop that is saved concurrently', async () => {
    const { vault, shops } = await withShop();
    const other = form({ sellerNick: '山雀与茶' });
    await Promise.all([
      vault.setPassphrase('first one 1'),
      shops.save({ shop: other, appSecret: 'second' }),
      vault.setPassphrase('second one 2', 'first one 1'),
    ]);
    expect(await shops.credentials(NICK)).toMatchObject(GOOD);
    expect(await shops.credentials('山雀与茶')).toMatchObject({ appSecret: 'second' });
  });

  it('is raised to more rounds when it opens', async () => {
    const world = await withPassphrase();
    await world.vault.close();
    const { vault, shops } = world.start(createSessionArea(), ROUNDS * 2);
    await vault.open(PASSPHRASE);
    expect(await createVaultRows(world.database).key()).toMatchObject({ parameters: { rounds: ROUNDS * 2 } });
    expect(await shops.credentials(NICK)).toMatchObject(GOOD);
    await vault.close();
    expect(await vault.open(PASSPHRASE)).toMatchObject({ state: 'open' });
  });
});

describe('a wrong passphrase', () => {
  it('slows down, doubling each time, and no earlier attempt is accepted', async () => {
    const { vault, clock } = await withPassphrase();
    await vault.close();
    const waits: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const problem = await vault.open('wrong');
      const seconds = 'code' in problem ? (problem.detail?.seconds ?? '') : '';
      waits.push(seconds);
      expect(await vault.open(PASSPHRASE)).toEqual({ code: 'wrong-passphrase', detail: { seconds } });
      expect(await vault.view()).toMatchObject({ nextTryAt: clock.now + Number(seconds) * 1_000 });
      clock.now += Number(seconds) * 1_000;
    }
    expect(waits).toEqual(['1', '2', '4', '8', '16']);
    expect(await vault.open(PASSPHRASE)).not.toHaveProperty('nextTryAt');
    await vault.close();
    expect(await vault.open('wrong')).toMatchObject({ detail: { seconds: '1' } });
  });

  it('slows down across a restart, at most an hour, whatever the clock does', async () => {
    const world = await withPassphrase();
    await world.vault.close();
    for (let i = 0; i < 14; i += 1) {
      await world.vault.open('wrong');
      world.clock.now += 3_600_000;
    }
    await world.vault.open('wrong');
    const { vault } = world.start(createSessionArea());
    expect(await vault.open(PASSPHRASE)).toEqual({ code: 'wrong-passphrase', detail: { seconds: '3600' } });
    world.clock.now -= 100 * 3_600_000;
    expect(await vault.open(PASSPHRASE)).toEqual({ code: 'wrong-passphrase', detail: { seconds: '3600' } });
  });
});

describe('a forgotten passphrase', () => {
  it('costs the secrets; shops and journal stay', async () => {
    const { vault, shops, database } = await withPassphrase();
    await createJournal(database).put(record());
    await vault.close();
    expect(await vault.reset()).toMatchObject({ state: 'no-passphrase' });
    expect(await createVaultRows(database).secrets()).toEqual([]);
    expect(await shops.views()).toMatchObject([{ sellerNick: NICK, hasSecret: false, hasSession: false }]);
    expect(await shops.credentials(NICK)).toMatchObject({ code: 'secret-needed' });
    expect(await createJournal(database).get('request-1')).toEqual(record());
    expect(await shops.save({ wasNick: NICK, shop: form(), appSecret: 'again' })).toBeUndefined();
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret: 'again' });
  });
});
