import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import first from '@/tests/fixtures/profiles/1.0.0/rows.json';
import { DEFAULT_REPLIES } from '@/utils/domain/reply';
import { createDatabase, type Database } from '../database';
import { allRows, type StoredRows, storeRows, withBytes } from '../testing/stored-rows';
import { DATABASE_MIGRATIONS, type DatabaseMigration } from './database-migrations';
import { SETTINGS_MIGRATIONS, type SettingsMigration } from './settings-migrations';

const NOW = Date.UTC(2026, 11, 1);
const ROWS = first as StoredRows;
let databases = 0;

interface SetUp {
  rows?: StoredRows;
  databaseMigrations?: readonly DatabaseMigration[];
  settingsMigrations?: readonly SettingsMigration[];
}

async function setUp({ rows = ROWS, ...lists }: SetUp = {}) {
  databases += 1;
  const name = `migrations-${databases}`;
  await storeRows(name, rows);
  const withLists = (more: Omit<SetUp, 'rows'> = lists): Database =>
    createDatabase({ name, program: '1.1.0', now: () => NOW, ...more });
  return { name, database: withLists(), withLists };
}

const open = (database: Database) => database.use(async ({ version }) => version);
const table = async (name: string, of: keyof StoredRows['tables']) =>
  new Map((await allRows(name)).tables[of].map(({ key, row }) => [key, row]));
const withoutWord = (row: unknown) => ({ ...(row as object), attention: undefined });

/** Fails in the middle, after it has written. */
const BREAKS: DatabaseMigration = async ({ transaction }) => {
  await transaction.objectStore('preferences').clear();
  throw new Error('the power goes');
};

describe('the database of 1.0.0', () => {
  it('is of the previous version', () => {
    expect(ROWS.version).toBe(1);
    expect(DATABASE_MIGRATIONS).toHaveLength(2);
    expect(SETTINGS_MIGRATIONS).toHaveLength(1);
  });

  it('1 → 2: every record is unchanged, and lists what it may need the user for', async () => {
    const { name, database } = await setUp();
    expect(await open(database)).toBe(2);

    const journal = await table(name, 'journal');
    const before = ROWS.tables.journal.map(({ key, row }) => [key, withoutWord(row)] as const);
    expect([...journal].map(([key, row]) => [key, withoutWord(row)])).toEqual(before);

    const words = [...journal].map(([key, row]) => [key, (row as { attention?: string }).attention]);
    expect(Object.fromEntries(words)).toMatchObject({
      'made-0-lock': 'held',
      'other-0-lock': 'held',
      // Not handled.
      'unknown-1-lock': 'unknown',
      // Handled.
      'unknown-0-lock': undefined,
      'unfinished-1': 'under-way',
    });
    // 1003 and 1004: the warehouse has to be called. The other refusals are final.
    const refused = words.flatMap(([key, word]) => (word === 'refused' ? [key] : []));
    expect(refused).toEqual(['made-5-lock', 'made-6-lock']);
  });

  it('1 → 2: a journal of any length, and damaged rows unchanged', async () => {
    const [sample] = ROWS.tables.journal;
    const many = Array.from({ length: 700 }, (_, i) => ({
      key: `lock-${String(i).padStart(3, '0')}`,
      row: { ...(sample?.row as object), requestId: `lock-${String(i).padStart(3, '0')}` },
    }));
    const damaged = { requestId: 'lock-500-damaged', calls: 'none' };
    const journal = [...many, { key: damaged.requestId, row: damaged }];
    const { name, database } = await setUp({ rows: { ...ROWS, tables: { ...ROWS.tables, journal } } });
    await open(database);
    const rows = [...(await table(name, 'journal')).values()] as { attention?: string }[];
    expect(rows.filter(({ attention }) => attention === 'held')).toHaveLength(700);
    expect(rows.filter(({ attention }) => attention === undefined)).toContainEqual(damaged);
  });

  it('is left unchanged by a failing step, and the next start completes it', async () => {
    const lists = { databaseMigrations: [...DATABASE_MIGRATIONS, BREAKS] };
    const { name, database, withLists } = await setUp(lists);
    const before = await allRows(name);
    await expect(open(database)).rejects.toMatchObject({ name: 'StoreProblem', trouble: 'broken' });
    expect(await allRows(name)).toEqual(before);
    expect(await open(withLists({}))).toBe(2);
  });
});

describe('the settings of 1.0.0', () => {
  it('1 → 2: shops get the missing fields, replies become lists, secrets and keys stay', async () => {
    const { name, database } = await setUp();
    await open(database);

    const shops = await table(name, 'shops');
    const added = { successCodes: [], erpUrl: '', callPerLine: false };
    expect([...shops]).toEqual(
      ROWS.tables.shops.map(({ key, row }) => [key, { ...added, ...(row as object) }]),
    );
    const [preferences] = ROWS.tables.preferences.map(({ row }) => row as { replies: object });
    expect((await table(name, 'preferences')).get('current')).toEqual({
      ...preferences,
      replies: { locked: ['亲，「{items}」已锁定。'], accepted: ['亲，已提交。'] },
    });
    for (const of of ['secrets', 'keys'] as const)
      expect([...(await table(name, of))]).toEqual(
        ROWS.tables[of].map(({ key, row }) => [key, withBytes(row)]),
      );
    expect((await table(name, 'meta')).get('settings-version')).toBe(2);
    expect((await table(name, 'meta')).get('written-by')).toBe('1.1.0');
  });

  it('1 → 2: choices are kept, and no row is too damaged', () => {
    const [{ shops, preferences } = {}] = SETTINGS_MIGRATIONS;
    expect(shops?.({ sellerNick: 'a', erpUrl: 'https://erp' })).toMatchObject({ erpUrl: 'https://erp' });
    const replies = { locked: '亲，已帮您锁定「{items}」，仓库不会发出。', refused: ['a', 'b'], accepted: 7 };
    expect(preferences?.({ replies })).toEqual({
      // The unchanged default: it promised too much.
      replies: { locked: DEFAULT_REPLIES.locked, refused: ['a', 'b'], accepted: 7 },
    });
    for (const damaged of [undefined, null, 7, 'text', [1]]) {
      expect(shops?.(damaged)).toBe(damaged);
      expect(preferences?.(damaged)).toBe(damaged);
      expect(preferences?.({ replies: damaged })).toEqual({ replies: damaged });
    }
  });

  it('are migrated once', async () => {
    const { name, database, withLists } = await setUp();
    await open(database);
    const after = await allRows(name);
    await database.close();
    await open(withLists({}));
    expect(await allRows(name)).toEqual(after);
  });

  it('stay whole when a step fails, and the next start completes them', async () => {
    const breaks: SettingsMigration = {
      preferences: () => {
        throw new Error('the worker ends');
      },
    };
    const { name, database, withLists } = await setUp({
      settingsMigrations: [...SETTINGS_MIGRATIONS, breaks],
    });
    const settings = async () => {
      const { journal: _, meta: __, ...tables } = (await allRows(name)).tables;
      return tables;
    };
    const before = await settings();
    await expect(open(database)).rejects.toMatchObject({ trouble: 'broken' });
    expect(await settings()).toEqual(before);
    expect((await table(name, 'meta')).get('settings-version')).toBeUndefined();
    await open(withLists({}));
    expect((await table(name, 'meta')).get('settings-version')).toBe(2);
  });

  it('run several steps in order', async () => {
    const add = (word: string): SettingsMigration => ({
      shops: (row) => ({ ...(row as object), steps: [...((row as { steps?: string[] }).steps ?? []), word] }),
    });
    const { name, database } = await setUp({ settingsMigrations: [add('two'), add('three')] });
    await open(database);
    expect([...(await table(name, 'shops')).values()]).toMatchObject([
      { steps: ['two', 'three'] },
      { steps: ['two', 'three'] },
    ]);
    expect((await table(name, 'meta')).get('settings-version')).toBe(3);
  });
});

describe('data of a newer program', () => {
  async function written(by: unknown, { version = 2, settings = 2 }) {
    const { name, database, withLists } = await setUp();
    await open(database);
    await database.close();
    const newer = await openDB(name, version);
    await newer.put('meta', by, 'written-by');
    await newer.put('meta', settings, 'settings-version');
    newer.close();
    return { name, database: withLists({}) };
  }

  it.each([
    ['the database', { version: 9 }],
    ['the settings', { settings: 9 }],
  ])('%s: refused, and nothing is changed', async (_, versions) => {
    const { name, database } = await written('2.4.0', versions);
    const before = await allRows(name);
    const write = database.use((db) => db.put('meta', 'ours', 'key'));
    await expect(write).rejects.toMatchObject({ trouble: 'newer', needs: '2.4.0' });
    expect(await allRows(name)).toEqual(before);
    // And the connection is closed: a newer program may continue with it.
    const next = await openDB(name, 10, { blocked: () => expect.unreachable('held open') });
    next.close();
  });

  it.each([undefined, 7, '<b>2</b>', '1.1.0 or call 110'])('by %j: no version is named', async (by) => {
    const { database } = await written(by, { version: 9 });
    await expect(open(database)).rejects.toMatchObject({ trouble: 'newer', needs: undefined });
  });
});
