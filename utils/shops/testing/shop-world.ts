import type { MessageIn } from '@/utils/messages/protocol';
import { DEFAULT_GATEWAY_URL, DEFAULT_TOP_URL } from '@/utils/qimen/settings';
import { createDatabase, type Database, type TableName } from '@/utils/store/database';
import { createCustomSurfaces } from '../custom-surfaces';
import { managedShops } from '../managed';
import { createPreferences } from '../preferences';
import { createSettingsFiles } from '../settings-file';
import { createShops } from '../shops';
import { createVault, type Vault } from '../vault';
import type { SessionArea } from '../vault-session';

export const NICK = '云栖里家居旗舰店';
export const MINUTE = 60_000;

export type ShopForm = MessageIn<'app/save-shop'>['shop'];

export function form(change: Partial<ShopForm> = {}): ShopForm {
  return {
    sellerNick: NICK,
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

/** `storage.session` of one browser session: `dump` is what a thief would see. */
export function createSessionArea(): SessionArea & { dump(): string } {
  const items = new Map<string, unknown>();
  return {
    get: async (key) => ({ [key]: structuredClone(items.get(key)) }),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) items.set(key, structuredClone(value));
    },
    remove: async (key) => {
      items.delete(key);
    },
    dump: () => JSON.stringify([...items]),
  };
}

const cryptoParts = {
  subtle: crypto.subtle,
  random: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
};

/** Few rounds: what is tested is not how slow they are. */
export const ROUNDS = 1_000;

let worlds = 0;

export function createShopWorld(policy: unknown = {}, secretsAllowed = true) {
  worlds += 1;
  const database = createDatabase({ name: `shop-world-${worlds}` });
  const clock = { now: 1_700_000_000_000 };
  const now = () => clock.now;
  const managed = () => managedShops({ read: async () => policy, secretsAllowed });
  /** A worker on this disk; with another session area: of a browser that was closed and opened again. */
  const start = (session = createSessionArea(), rounds = ROUNDS) => {
    const vault: Vault = createVault({ ...cryptoParts, database, session, now, rounds });
    const shops = createShops({ database, vault, managed });
    const preferences = createPreferences(database);
    const customSurfaces = createCustomSurfaces(database);
    const parts = { ...cryptoParts, database, vault, preferences, customSurfaces, managed, rounds };
    return { session, vault, shops, preferences, customSurfaces, files: createSettingsFiles(parts) };
  };
  return { database, clock, start, ...start() };
}

const TABLES: TableName[] = ['shops', 'secrets', 'keys', 'journal', 'preferences', 'meta'];

/** Every row of every table, bytes as text too: what a search of the disk would find. */
export async function dump(database: Database): Promise<string> {
  const tables = await database.use((db) => Promise.all(TABLES.map((table) => db.getAll(table))));
  return JSON.stringify(tables, (_, value: unknown) =>
    value instanceof Uint8Array ? String.fromCharCode(...value) : value,
  );
}
