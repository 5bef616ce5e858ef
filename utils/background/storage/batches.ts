import type { Connection, Database } from '@/utils/background/storage/database';

/**
 * The journal is read, tidied and emptied a few hundred rows at a time, each batch in its own transaction: a lock
 * confirmed meanwhile waits for one batch at most, however long the journal is.
 */
const BATCH = 300;

export interface Span {
  /** Epoch ms, inclusive. */
  from?: number | undefined;
  to?: number | undefined;
}

/** The part of the store that is used, for reading or writing. */
interface JournalStore {
  getAll(range: IDBKeyRange | undefined, count: number): Promise<unknown[]>;
  index(name: 'createdAt'): { getAll(range: IDBKeyRange, count: number): Promise<unknown[]> };
}

/** Where a batch ended. */
interface End<Key> {
  rows: unknown[];
  /** Of the last row; undefined: there are no more. */
  next: Key | undefined;
}

/** Every row, by request id, including rows that have lost their time. */
export async function* everyRow(database: Database): AsyncGenerator<unknown[]> {
  let after: string | undefined;
  do {
    const { rows, next } = await database.use((db) => rowsAfter(db.transaction('journal').store, after));
    yield rows;
    after = next;
  } while (after !== undefined);
}

/** Rows made in this span, oldest first. Rows of the same moment may be returned twice. */
export async function* rowsOf(database: Database, span: Span): AsyncGenerator<unknown[]> {
  let place: Place = { from: span.from ?? 0, seen: 0 };
  for (;;) {
    const { rows, next } = await database.use((db) =>
      rowsFrom(db.transaction('journal').store, place, span.to),
    );
    yield rows;
    if (!next) return;
    place = next;
  }
}

/** Deletes those rows made in this span that `mayGo` accepts. @returns how many were deleted */
export async function removeOf(
  database: Database,
  span: Span,
  mayGo: (row: unknown) => boolean,
): Promise<number> {
  let place: Place | undefined = { from: span.from ?? 0, seen: 0 };
  let gone = 0;
  while (place) {
    const at: Place = place;
    const removed = await database.use((db) =>
      removeThese(db, mayGo, (store) => rowsFrom(store, at, span.to)),
    );
    gone += removed.gone;
    place = removed.next;
  }
  return gone;
}

/** Deletes the rows of one batch of the whole journal that `mayGo` accepts. `next`: where the following one begins. */
export function removeSome(
  database: Database,
  after: string | undefined,
  mayGo: (row: unknown) => boolean,
): Promise<{ gone: number; next: string | undefined }> {
  return database.use((db) => removeThese(db, mayGo, (store) => rowsAfter(store, after)));
}

/** Reads and deletes in one transaction. */
async function removeThese<Key>(
  db: Connection,
  mayGo: (row: unknown) => boolean,
  read: (store: JournalStore) => Promise<End<Key>>,
): Promise<{ gone: number; next: Key | undefined }> {
  const work = db.transaction('journal', 'readwrite');
  // Failures are reported by `done`.
  work.done.catch(() => undefined);
  const { rows, next } = await read(work.store);
  const going = rows.filter(mayGo);
  for (const row of going) work.store.delete(keyOf(row)).catch(() => undefined);
  await work.done;
  return { gone: going.length, next };
}

/** Replaces each row for which `change` gives another one. */
export async function changeRows(
  database: Database,
  change: (row: unknown) => unknown | undefined,
): Promise<void> {
  for await (const rows of everyRow(database)) {
    const keys = rows.filter((row) => change(row) !== undefined).map(keyOf);
    if (keys.length > 0) await database.use((db) => changeThese(db, keys, change));
  }
}

/** Their current state: a newer one may have been written since they were read. */
async function changeThese(
  db: Connection,
  keys: string[],
  change: (row: unknown) => unknown | undefined,
): Promise<void> {
  const work = db.transaction('journal', 'readwrite');
  work.done.catch(() => undefined);
  for (const key of keys) {
    const row = await work.store.get(key);
    const changed = row === undefined ? undefined : change(row);
    if (changed !== undefined) await work.store.put(changed);
  }
  await work.done;
}

async function rowsAfter(store: JournalStore, after: string | undefined): Promise<End<string>> {
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  const rows = await store.getAll(range, BATCH);
  return { rows, next: rows.length < BATCH ? undefined : keyOf(rows.at(-1)) };
}

/** Several rows may be of the same moment: reading starts at that moment again, and `seen` more are read. */
interface Place {
  from: number;
  seen: number;
}

async function rowsFrom(
  store: JournalStore,
  { from, seen }: Place,
  to = Number.MAX_SAFE_INTEGER,
): Promise<End<Place>> {
  // A span may be empty: from a future day until now.
  if (from > to) return { rows: [], next: undefined };
  const rows = await store.index('createdAt').getAll(IDBKeyRange.bound(from, to), BATCH + seen);
  if (rows.length < BATCH + seen) return { rows, next: undefined };
  const last = createdAt(rows.at(-1));
  return { rows, next: { from: last, seen: rows.filter((row) => createdAt(row) === last).length } };
}

/** The key path of the journal: no row is without it. */
function keyOf(row: unknown): string {
  return (row as { requestId: string }).requestId;
}

/** Of a row that was found by it. */
function createdAt(row: unknown): number {
  return (row as { createdAt: number }).createdAt;
}
