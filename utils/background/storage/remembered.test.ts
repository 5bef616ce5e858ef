import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createDatabase } from './database';
import { inOneStep } from './in-one-step';
import { remembered } from './remembered';

let databases = 0;

function setUp() {
  const database = createDatabase({ name: `remembered-${++databases}` });
  const look = vi.fn();
  const read = remembered(database, (db) => {
    look();
    return db.getAll('shops');
  });
  const put = (value: string) =>
    database.use((db) => inOneStep(db, [{ table: 'shops', put: value, key: value }]));
  return { database, look, read, put };
}

describe('a remembered table', () => {
  it('is read from disk once', async () => {
    const { database, look, read, put } = setUp();
    await put('a');
    expect(await Promise.all([read(), read()])).toEqual([['a'], ['a']]);
    await database.use((db) => inOneStep(db, [{ table: 'journal', put: { requestId: 'lock-1' } }]));
    expect(await read()).toEqual(['a']);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('is read again after a write, also when requested while it is being written', async () => {
    const { read, put } = setUp();
    await put('a');
    await read();
    const writing = put('b');
    const meanwhile = read();
    await writing;
    expect(await meanwhile).toContain('a');
    expect(await read()).toEqual(['a', 'b']);
  });

  it('is read again after a write that failed', async () => {
    const { database, look, read } = setUp();
    expect(await read()).toEqual([]);
    const unclonable = () => undefined;
    await expect(
      database.use((db) => inOneStep(db, [{ table: 'shops', put: unclonable, key: 'x' }])),
    ).rejects.toThrow();
    expect(await read()).toEqual([]);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('is not remembered when it could not be read', async () => {
    const { look, read } = setUp();
    look.mockImplementationOnce(() => {
      throw new Error('damaged');
    });
    await expect(read()).rejects.toThrow();
    expect(await read()).toEqual([]);
  });

  it('is read again after the database was reopened', async () => {
    const { database, look, read } = setUp();
    await read();
    await database.close();
    expect(await read()).toEqual([]);
    expect(look).toHaveBeenCalledTimes(2);
  });
});
