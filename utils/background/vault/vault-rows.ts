import * as z from 'zod/mini';
import type { Database } from '@/utils/background/storage/database';
import { inOneStep, type Write } from '@/utils/background/storage/in-one-step';
import { remembered } from '@/utils/background/storage/remembered';
import { wholeNumber } from '@/utils/messages/checks';
import type { KeyParameters, Sealed } from './cipher';
import { bytes, readSecretRows, type SecretRow } from './secret-row';

/** Rows of the vault: the key or how to derive it, attempts with wrong passphrases, when it closes automatically. */

export type KeyRow =
  | { kind: 'device'; key: CryptoKey }
  | {
      kind: 'passphrase';
      parameters: KeyParameters /** Opens with the right passphrase only. */;
      check: Sealed;
    };

export interface Tries {
  failures: number;
  /** Epoch ms before which no other passphrase is tried. */
  nextTryAt: number;
}

export interface AutoClose {
  /** Minutes; 0 is never. */
  idleMinutes: number;
  maxMinutes: number;
}

interface VaultRows {
  key(): Promise<KeyRow | undefined>;
  /** The new key and everything sealed again with it, in one step. */
  changeKey(key: KeyRow, secrets: SecretRow[]): Promise<void>;
  secrets(): Promise<SecretRow[]>;
  /** Destroys key and secrets. */
  reset(): Promise<void>;
  tries(): Promise<Tries>;
  setTries(tries: Tries): Promise<void>;
  autoClose(): Promise<AutoClose>;
  setAutoClose(autoClose: AutoClose): Promise<void>;
}

const KEY = 'current';
const TRIES = 'vault-tries';
const AUTO_CLOSE = 'vault-auto-close';
const DEFAULT_AUTO_CLOSE: AutoClose = { idleMinutes: 30, maxMinutes: 480 };

/** A key row that cannot be read throws: treating it as missing would create a second key. */
export function createVaultRows(database: Database): VaultRows {
  const parseKey = createKeyParser();
  const triesRow = z.object({ failures: z.number(), nextTryAt: z.number() });
  const autoCloseRow = z.object({ idleMinutes: z.number(), maxMinutes: z.number() });
  const meta = (key: string) => database.use((db) => db.get('meta', key));
  const setMeta = async (key: string, value: unknown) => {
    await database.use((db) => db.put('meta', value, key));
  };
  return {
    key: remembered(database, async (db) => {
      const row = await db.get('keys', KEY);
      return row === undefined ? undefined : parseKey(row);
    }),
    changeKey: (key, secrets) => database.use((db) => inOneStep(db, keyChange(key, secrets))),
    secrets: async () => readSecretRows(await database.use((db) => db.getAll('secrets'))),
    reset: () => database.use((db) => inOneStep(db, RESET)),
    tries: async () => triesRow.safeParse(await meta(TRIES)).data ?? { failures: 0, nextTryAt: 0 },
    setTries: (tries) => setMeta(TRIES, tries),
    autoClose: async () => autoCloseRow.safeParse(await meta(AUTO_CLOSE)).data ?? DEFAULT_AUTO_CLOSE,
    setAutoClose: (autoClose) => setMeta(AUTO_CLOSE, autoClose),
  };
}

/** Throws if the row is invalid. */
function createKeyParser(): (row: unknown) => KeyRow {
  const device = z.object({
    kind: z.enum(['device']),
    key: z.custom<CryptoKey>((key) => typeof key === 'object' && key !== null),
  });
  const passphrase = z.object({
    kind: z.enum(['passphrase']),
    parameters: z.object({
      name: z.enum(['PBKDF2']),
      hash: z.enum(['SHA-256']),
      rounds: wholeNumber(1, Number.MAX_SAFE_INTEGER),
      salt: bytes(),
    }),
    check: z.object({ iv: bytes(), data: bytes() }),
  });
  return (row) => device.safeParse(row).data ?? passphrase.parse(row);
}

function keyChange(key: KeyRow, secrets: SecretRow[]): Write[] {
  return [
    { table: 'keys', put: key, key: KEY },
    { table: 'secrets', clear: true },
    ...secrets.map((row) => ({ table: 'secrets' as const, put: row, key: row.sellerNick })),
  ];
}

const RESET: Write[] = [
  { table: 'keys', clear: true },
  { table: 'secrets', clear: true },
  { table: 'meta', remove: TRIES },
];
