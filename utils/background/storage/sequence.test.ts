import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { launcherState } from '@/utils/background/handlers/lock-views';
import { createDatabase } from '@/utils/background/storage/database';
import type { LockRecord } from '@/utils/domain/lock';
import { memoryOf } from '@/utils/locks/memory';
import { answered, record, TID } from '@/utils/locks/testing/samples';
import { createClockWatch } from './clock-watch';
import { createJournal } from './indexeddb-journal';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;
let databases = 0;

function setUp(name = `sequence-${++databases}`) {
  const database = createDatabase({ name });
  const journal = createJournal(database);
  /** A lock made at this time. */
  const add = async (requestId: string, at: number, own: Partial<LockRecord> = {}): Promise<void> => {
    const [call] = record().calls;
    const calls = call ? [{ ...call, sentAt: at, endedAt: at }] : [];
    await journal.put({
      ...record({ requestId, createdAt: at, calls }),
      seq: await journal.nextSeq(at),
      ...own,
    });
  };
  const ids = async (records: Promise<LockRecord[]>) => (await records).map(({ requestId }) => requestId);
  return { name, database, journal, add, ids };
}

describe('the order of locks', () => {
  it('is that in which they were made, even if the clock is set back, in the next worker too', async () => {
    const { name, journal, add, ids } = setUp();
    await add('first', NOW);
    await add('second', NOW - 400 * DAY);
    await add('third', NOW - 400 * DAY);
    expect(await ids(journal.byTid(TID))).toEqual(['first', 'second', 'third']);
    const woken = setUp(name);
    await woken.add('fourth', NOW - 500 * DAY);
    expect(await woken.ids(woken.journal.byTid(TID))).toEqual(['first', 'second', 'third', 'fourth']);
    expect(await woken.ids(woken.journal.recent(2))).toEqual(['fourth', 'third']);
    expect(await woken.ids(woken.journal.query({}))).toEqual(['fourth', 'third', 'second', 'first']);
  });

  it('continues after records without a number, even if these are from the future', async () => {
    const { journal, add, ids } = setUp();
    await journal.put(record({ requestId: 'old', createdAt: NOW + 400 * DAY }));
    await add('new', NOW);
    expect(await ids(journal.recent(5))).toEqual(['new', 'old']);
  });

  it('gives two at the same moment two numbers', async () => {
    const { journal } = setUp();
    const all = await Promise.all(Array.from({ length: 20 }, () => journal.nextSeq(NOW)));
    expect(new Set(all).size).toBe(20);
  });

  it('a later refusal is not hidden behind a success with a later clock time', async () => {
    const { journal, add } = setUp();
    const id = record().subOrders[0]?.id ?? '';
    await add('locked-1', NOW);
    await add('refused-1', NOW - 3_600_000, { calls: answered({ outcome: 'refused', code: '1004' }).calls });
    const records = await journal.byTid(TID);
    expect(memoryOf(records).get(id)).toMatchObject({ outcome: 'refused', requestId: 'refused-1' });
    expect(launcherState({ tid: TID }, [...records].reverse())).toMatchObject({
      state: 'refused',
      locked: 0,
    });
  });
});

describe('retention', () => {
  it('keeps what was just made by a clock that was far behind', async () => {
    const { journal, add } = setUp();
    await add('before', NOW - 1000);
    await add('behind', NOW - 400 * DAY);
    expect(await journal.prune(NOW - 90 * DAY, NOW)).toBe(0);
  });

  it('deletes what is old even if the clock was far ahead when it was made', async () => {
    const { journal, add } = setUp();
    await add('ahead', NOW + 400 * DAY);
    await add('old', NOW - 100 * DAY);
    expect(await journal.prune(NOW - 90 * DAY, NOW)).toBe(1);
  });
});

describe('the clock', () => {
  const watch = (database: ReturnType<typeof setUp>['database'], start = NOW) => {
    const clock = { now: start };
    return { clock, watch: createClockWatch(database, () => clock.now) };
  };

  it.each([400 * DAY, DAY + 1, -DAY - 1, -400 * DAY])(
    'is not trusted after a jump of %d ms',
    async (jump) => {
      const { database } = setUp();
      const first = watch(database);
      expect(await first.watch.isSure()).toBe(true);
      first.clock.now += jump;
      expect(await first.watch.isSure()).toBe(false);
      // Staying at the new time, a new worker, or a wrong gateway time do not restore trust.
      first.clock.now += 60_000;
      expect(await first.watch.isSure()).toBe(false);
      const next = watch(database, first.clock.now);
      expect(await next.watch.isSure()).toBe(false);
      await next.watch.heard(NOW + (jump > 0 ? -1 : 1) * 10 * DAY);
      await next.watch.heard(Number.NaN);
      expect(await next.watch.isSure()).toBe(false);
      await next.watch.heard(next.clock.now - 30_000);
      expect(await next.watch.isSure()).toBe(true);
    },
  );

  it('stays untrusted after a minute in another year until a gateway has confirmed the time', async () => {
    const { database } = setUp();
    const { clock, watch: it } = watch(database);
    await it.isSure();
    clock.now += 400 * DAY;
    expect(await it.isSure()).toBe(false);
    clock.now -= 400 * DAY - 60_000;
    expect(await it.isSure()).toBe(false);
    await it.heard(clock.now);
    expect(await it.isSure()).toBe(true);
  });

  it('stays trusted for months while it advances minute by minute', async () => {
    const { database } = setUp();
    const { clock, watch: it } = watch(database);
    for (let hours = 0; hours < 24 * 90; hours += 20) {
      clock.now += 20 * 3_600_000;
      expect(await it.isSure()).toBe(true);
    }
  });
});
