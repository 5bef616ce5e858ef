import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from './database';
import { inOneStep } from './in-one-step';

let databases = 0;

function setUp() {
  databases += 1;
  const name = `database-${databases}`;
  return { name, database: createDatabase({ name }) };
}

const put = (database: Database, value: unknown) => database.use((db) => db.put('meta', value, 'key'));
const get = (database: Database) => database.use((db) => db.get('meta', 'key'));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the database', () => {
  it('opens on first use and not before', async () => {
    const { database, name } = setUp();
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
    await put(database, 1);
    expect(await get(database)).toBe(1);
  });

  it('is opened again after it was closed', async () => {
    const { database } = setUp();
    await put(database, 1);
    await database.close();
    expect(await get(database)).toBe(1);
  });

  it('closes when it is to be deleted, and is created again', async () => {
    const { database, name } = setUp();
    await put(database, 1);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    expect(await get(database)).toBeUndefined();
  });

  it('tries again after it could not be opened', async () => {
    const { database } = setUp();
    const { open } = indexedDB;
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(get(database)).rejects.toMatchObject({ name: 'StoreProblem', trouble: 'broken' });
    vi.mocked(indexedDB.open).mockImplementation((...args) => open.apply(indexedDB, args));
    expect(await get(database)).toBeUndefined();
  });
});

describe('what the browser throws', () => {
  it.each([
    [new DOMException('full', 'QuotaExceededError'), 'full'],
    [new DOMException('slow', 'TimeoutError'), 'blocked'],
    [new DOMException('bad', 'DataError'), 'broken'],
    ['nonsense', 'broken'],
  ])('becomes a store problem: %s', async (error, trouble) => {
    const { database } = setUp();
    await expect(database.use(() => Promise.reject(error))).rejects.toMatchObject({
      name: 'StoreProblem',
      trouble,
    });
  });

  it('does not reveal what was to be written', async () => {
    const { database } = setUp();
    const error = await put(database, { marker: () => 'MARKER' }).catch(String);
    expect(error).toContain('DataCloneError');
    expect(error).not.toContain('marker');
  });

  it('is `blocked` when it does not answer at all', async () => {
    let giveUp: (() => void) | undefined;
    const database = createDatabase({
      name: 'silent',
      after: (_, run) => {
        giveUp = run;
        return () => undefined;
      },
    });
    const reply = database.use(() => new Promise(() => undefined));
    giveUp?.();
    await expect(reply).rejects.toMatchObject({ trouble: 'blocked' });
  });
});

describe('one step', () => {
  it('asks for strict durability', async () => {
    const { database } = setUp();
    await database.use(async (db) => {
      const transaction = vi.spyOn(db, 'transaction');
      await inOneStep(db, [{ table: 'meta', put: 1, key: 'key' }]);
      expect(transaction).toHaveBeenCalledWith(['meta'], 'readwrite', { durability: 'strict' });
    });
  });

  it('is rolled back as a whole when a part of it fails', async () => {
    const { database } = setUp();
    await put(database, 'old');
    const failing = database.use((db) =>
      inOneStep(db, [
        { table: 'meta', clear: true },
        { table: 'meta', put: 'new', key: 'key' },
        { table: 'shops', put: () => 'cannot be stored', key: 'key' },
      ]),
    );
    await expect(failing).rejects.toMatchObject({ trouble: 'broken' });
    expect(await get(database)).toBe('old');
  });

  it('is rolled back as a whole when the browser refuses one write', async () => {
    const { database } = setUp();
    await put(database, 'old');
    const failing = database.use((db) =>
      inOneStep(db, [
        { table: 'meta', clear: true },
        { table: 'journal', put: { requestId: 'request-1' }, key: 'a key beside its own' },
      ]),
    );
    await expect(failing).rejects.toMatchObject({ trouble: 'broken' });
    expect(await get(database)).toBe('old');
  });
});
