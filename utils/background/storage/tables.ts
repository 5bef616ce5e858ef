import type { DBSchema, IDBPDatabase } from 'idb';

/**
 * The one database, in the extension's IndexedDB: content scripts cannot read it. Rows are `unknown`: every reader
 * has to parse them.
 */
export interface Tables extends DBSchema {
  shops: { key: string; value: unknown };
  secrets: { key: string; value: unknown };
  keys: { key: string; value: unknown };
  journal: {
    key: string;
    value: unknown;
    indexes: { createdAt: number; tid: string; sellerNick: string; attention: string };
  };
  preferences: { key: string; value: unknown };
  meta: { key: string; value: unknown };
}

export type TableName = 'shops' | 'secrets' | 'keys' | 'journal' | 'preferences' | 'meta';
export type Connection = IDBPDatabase<Tables>;
