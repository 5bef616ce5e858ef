import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import { createShopWorld, dump, form, importSeen, NICK } from './testing/shop-world';

const TEST: ConnectionTest = {
  at: 5,
  network: { state: 'ok', host: 'eco.taobao.com' },
  keyAndSign: { state: 'ok' },
  clock: { state: 'ok', skewMs: 3 },
  lockGateway: { state: 'ok', host: 'qimen.api.taobao.com' },
};

type World = ReturnType<typeof createShopWorld>;

async function tested(policy: object = {}): Promise<World> {
  const world = createShopWorld(policy);
  if (!('shops' in policy)) await world.shops.save({ shop: form(), appSecret: 'MARKER', session: 'SESSION' });
  await world.shops.noteTest(NICK, TEST, await world.shops.testSubject(NICK));
  return world;
}

const lastTest = async ({ shops }: Pick<World, 'shops'>) => (await shops.views())[0]?.lastTest;

const change = (world: World, changed: Parameters<typeof form>[0], secrets: object = {}) =>
  world.shops.save({ wasNick: NICK, shop: form(changed), ...secrets });

const imported = (world: World, entry: object) =>
  importSeen(world.files, JSON.stringify({ version: 1, shops: [{ ...form(), ...entry }] }), {});

describe('the last connection test', () => {
  it('is shown, after the worker was started again too', async () => {
    const world = await tested();
    expect(await lastTest(world)).toEqual(TEST);
    expect(await lastTest(world.start())).toEqual(TEST);
  });

  it.each<[string, (world: World) => Promise<unknown>]>([
    ['a new app secret', (world) => change(world, {}, { appSecret: 'OTHER' })],
    ['another session', (world) => change(world, {}, { session: 'OTHER' })],
    ['no session', (world) => change(world, {}, { session: null })],
    ['another app key', (world) => change(world, { appKey: '99999999' }, { appSecret: 'OTHER' })],
    ['another receiver', (world) => change(world, { targetAppKey: '99999999' })],
    ['another sign method', (world) => change(world, { signMethod: 'hmac' })],
    ['another path of the gateway', (world) => change(world, { gatewayUrl: `${form().gatewayUrl}/other` })],
    ['another address of the trade API', (world) => change(world, { topUrl: `${form().topUrl}/other` })],
    ['another parameter', (world) => change(world, { extraParams: { customerId: 'c' } })],
    ['an import with keys', (world) => imported(world, { appSecret: 'OTHER' })],
    ['an import with another sign method', (world) => imported(world, { signMethod: 'hmac' })],
    ['lost secrets', (world) => world.vault.reset()],
  ])('is outdated after %s', async (_, work) => {
    const world = await tested();
    await work(world);
    expect(await lastTest(world)).toBe('outdated');
    await world.shops.noteTest(NICK, TEST, await world.shops.testSubject(NICK));
    expect(await lastTest(world)).toEqual(TEST);
  });

  it.each<[string, (world: World) => Promise<unknown>]>([
    ['what no call contains', (world) => change(world, { color: 3, callPerLine: true, successCodes: ['1'] })],
    ['an import that changes nothing', (world) => imported(world, {})],
    ['a passphrase, which seals the same secrets again', (world) => world.vault.setPassphrase('long enough')],
  ])('stays after %s', async (_, work) => {
    const world = await tested();
    await work(world);
    expect(await lastTest(world)).toEqual(TEST);
  });

  it('stays while the vault is closed', async () => {
    const world = await tested();
    await world.vault.setPassphrase('long enough');
    await world.vault.close();
    expect(await lastTest(world)).toEqual(TEST);
  });

  it('is outdated at once if the settings changed while it ran', async () => {
    const world = await tested();
    const subject = await world.shops.testSubject(NICK);
    await change(world, { signMethod: 'hmac' });
    await world.shops.noteTest(NICK, TEST, subject);
    expect(await lastTest(world)).toBe('outdated');
  });

  it('is not shown if nobody knows what it tested: 1.0.0 did not keep that', async () => {
    const world = await tested();
    await world.database.use((db) => db.put('meta', { [NICK]: TEST }, 'connection-tests'));
    expect(await lastTest(world)).toBeUndefined();
  });
});

describe('the last test of a shop of a policy', () => {
  const policy = () => ({ version: 1, shops: [{ ...form(), appSecret: 'RULED' }] });

  it('is outdated after the policy changed the keys, and the disk keeps nothing of them', async () => {
    const ruled = policy();
    const world = await tested(ruled);
    expect(await lastTest(world)).toEqual(TEST);
    ruled.shops = [{ ...form(), appSecret: 'OTHER' }];
    expect(await lastTest(world)).toBe('outdated');
    expect(await dump(world.database)).not.toContain('RULED');
  });
});
