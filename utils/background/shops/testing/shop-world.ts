import { createDatabase, type Database, type TableName } from '@/utils/background/storage/database';
import type { Problem } from '@/utils/domain/problem';
import { SHOP_DEFAULTS } from '@/utils/domain/shop';
import type { MessageIn } from '@/utils/messages/protocol';
import type { ImportReport } from '@/utils/messages/views';
import { createVault, type Vault } from '../../vault/vault';
import type { SessionArea } from '../../vault/vault-session';
import { createCustomSurfaces } from '../custom-surfaces';
import { parsePolicy } from '../policy-shape';
import { createPreferences } from '../preferences';
import { createSettingsFiles, type ImportOptions, type SettingsFiles } from '../settings-file';
import { createShops } from '../shops';

export const NICK = '云栖里家居旗舰店';
export const MINUTE = 60_000;

export type ShopForm = MessageIn<'app/save-shop'>['shop'];

export function form(change: Partial<ShopForm> = {}): ShopForm {
  return {
    sellerNick: NICK,
    appKey: '23456789',
    targetAppKey: '34567890',
    ...structuredClone(SHOP_DEFAULTS),
    successCodes: [],
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

export const cryptoParts = {
  subtle: crypto.subtle,
  random: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
};

/** Few rounds: the tests are not about how slow they are. */
export const ROUNDS = 1_000;

let worlds = 0;

/** `policy` may be changed later by assigning its properties. */
export function createShopWorld(policy: object = {}, secretsAllowed = true) {
  worlds += 1;
  const database = createDatabase({ name: `shop-world-${worlds}` });
  const clock = { now: 1_700_000_000_000 };
  const now = () => clock.now;
  const ruled = async () => parsePolicy(policy, secretsAllowed);
  const managed = async () => (await ruled()).shops;
  /** A worker on this disk; with another session area: as after closing and reopening the browser. */
  const start = (session = createSessionArea(), rounds = ROUNDS) => {
    const preferences = createPreferences(database, async () => (await ruled()).preferences);
    const rules = preferences.get;
    const vault: Vault = createVault({ ...cryptoParts, database, session, now, rounds, rules });
    const shops = createShops({ ...cryptoParts, database, vault, managed, rules });
    const customSurfaces = createCustomSurfaces(database, async () => (await ruled()).customSurfaces);
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

/** An import, reviewed and confirmed by the user. */
export async function importSeen(
  files: SettingsFiles,
  text: string,
  options: ImportOptions,
): Promise<ImportReport | Problem> {
  const reply = await files.importText(text, options);
  if (!('changes' in reply)) return reply;
  const taken = await files.importText(text, { ...options, seen: reply.digest });
  if ('changes' in taken) throw new Error('asked twice');
  return taken;
}
