import type { Database } from '@/utils/background/storage/database';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { LastTest } from '@/utils/messages/views';
import type { SecretRow } from '../vault/secret-row';
import { toBase64 } from '../vault/vault-session';
import type { Shop, ShopSecrets } from './shop';

/** The last connection test of each shop, and what it tested: a result does not belong to settings of later. */

/** Where a shop's secrets are: in the vault, or in the policy itself. */
export type SecretsAt = SecretRow | ShopSecrets | undefined;

interface ConnectionTests {
  /** Identifies what a test of this shop, with these secrets, tests. */
  subjectOf(shop: Shop, secrets: SecretsAt): Promise<string>;
  note(sellerNick: string, test: ConnectionTest, subject: string): Promise<void>;
  all(): Promise<Tests>;
}

type Tests = Record<string, ConnectionTest & { subject?: string }>;

const TESTS = 'connection-tests';

const SUBJECT_BYTES = 4;

export function createConnectionTests(database: Database, subtle: SubtleCrypto): ConnectionTests {
  const all = async (): Promise<Tests> => {
    const stored = await database.use((db) => db.get('meta', TESTS));
    return isTests(stored) ? stored : {};
  };
  return {
    all,
    /**
     * No secret can be found from it. Those in the vault are represented by the random revision of their row. Those of a
     * policy are part of the digest, of which only 4 bytes are kept: of secrets of 128 random bits, 2^96 each fit such a
     * value.
     */
    async subjectOf(shop, secrets) {
      const { color, isDefault, isManaged, erpUrl, callPerLine, successCodes, ...called } = shop;
      const text = JSON.stringify([called, identityOf(secrets)]);
      const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
      return toBase64(new Uint8Array(digest, 0, SUBJECT_BYTES));
    },
    async note(sellerNick, test, subject) {
      const tests: Tests = { ...(await all()), [sellerNick]: { ...test, subject } };
      await database.use((db) => db.put('meta', tests, TESTS));
    },
  };
}

/** `tested`: as it was kept; `subject`: what a test would test now. */
export function lastTestOf(tested: Tests[string] | undefined, subject: string): LastTest | undefined {
  if (tested?.subject === undefined) return undefined;
  const { subject: was, ...test } = tested;
  return was === subject ? test : 'outdated';
}

function identityOf(secrets: SecretsAt): unknown {
  if (!secrets) return 'none';
  return 'appSecret' in secrets ? [secrets.appSecret, secrets.session] : secrets.revision;
}

/** Written by this program only, and used only for display. */
function isTests(value: unknown): value is Tests {
  return typeof value === 'object' && value !== null;
}
