// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GATEWAY_URL, DEFAULT_TOP_URL } from '@/utils/qimen/settings';
import { createDatabase } from '@/utils/store/database';
import { createCustomSurfaces } from './custom-surfaces';
import { type ManagedShop, managedShops } from './managed';
import { createPreferences } from './preferences';
import { createSettingsFiles } from './settings-file';
import { createShops, type SaveShop } from './shops';
import { createVault } from './vault';
import type { SessionArea } from './vault-session';

let databases = 0;

export function sessionArea(): SessionArea {
  const map = new Map<string, unknown>();
  return {
    get: async (key) => ({ [key]: map.get(key) }),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) map.set(key, value);
    },
    remove: async (key) => {
      map.delete(key);
    },
  };
}

function setUp(policy: () => Promise<unknown> = async () => ({}), secretsAllowed = true) {
  databases += 1;
  const database = createDatabase({ name: `shops-${databases}` });
  const crypto = {
    subtle: globalThis.crypto.subtle,
    random: (bytes: Uint8Array<ArrayBuffer>) => globalThis.crypto.getRandomValues(bytes),
  };
  const clock = { now: 1_700_000_000_000 };
  const vault = createVault({
    ...crypto,
    database,
    session: sessionArea(),
    now: () => clock.now,
    rounds: 1000,
  });
  const managed = (): Promise<ManagedShop[]> => managedShops({ read: policy, secretsAllowed });
  const shops = createShops({ database, vault, managed });
  const preferences = createPreferences(database);
  const customSurfaces = createCustomSurfaces(database);
  const files = createSettingsFiles({
    ...crypto,
    database,
    vault,
    preferences,
    customSurfaces,
    managed,
    rounds: 1000,
  });
  return { database, vault, shops, preferences, customSurfaces, files, clock };
}

function form(change: Partial<SaveShop['shop']> = {}): SaveShop['shop'] {
  return {
    sellerNick: '云栖里家居旗舰店',
    appKey: '23456789',
    targetAppKey: '34567890',
    gatewayUrl: DEFAULT_GATEWAY_URL,
    topUrl: DEFAULT_TOP_URL,
    signMethod: 'hmac-sha256',
    format: 'json',
    callType: 'synchronous',
    placement: 'query',
    nestedNames: 'subOrderIds',
    sendSession: false,
    extraParams: {},
    color: 0,
    isDefault: false,
    ...change,
  };
}

const NICK = '云栖里家居旗舰店';

describe('saving a shop', () => {
  it('keeps its secrets and gives them back for a call', async () => {
    const { shops } = setUp();
    expect(await shops.save({ shop: form(), appSecret: 's3cret', session: 'sess' })).toBeUndefined();
    expect(await shops.credentials(NICK)).toEqual({
      appKey: '23456789',
      targetAppKey: '34567890',
      appSecret: 's3cret',
      session: 'sess',
    });
    expect(await shops.defaultShop()).toBe(NICK);
    expect(await shops.ready(NICK)).toBeUndefined();
    const [view] = await shops.views();
    expect(view).toMatchObject({ sellerNick: NICK, hasSecret: true, hasSession: true, isDefault: true });
    expect(JSON.stringify(view)).not.toContain('s3cret');
  });
});

describe('importing a settings file', () => {
  it('takes the smallest file into an empty extension without a question', async () => {
    const { files, shops } = setUp();
    const shop = { sellerNick: NICK, appKey: '1', appSecret: 'x', targetAppKey: '2' };
    const text = `\ufeff${JSON.stringify({ version: 1, shops: [shop] })}`;
    expect(await files.importText(text, {})).toEqual({ imported: 1, needSecret: [] });
    expect(await shops.get(NICK)).toEqual({
      ...form({ appKey: '1', targetAppKey: '2', isDefault: true }),
      isManaged: false,
    });
  });
});
