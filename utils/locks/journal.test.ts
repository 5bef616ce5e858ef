// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type LockCall, lockOutcome } from '@/utils/orders/lock';
import { createDatabase } from '@/utils/store/database';
import { createJournal } from './journal';
import { answered, record, TID } from './testing/samples';

let databases = 0;

function setUp() {
  databases += 1;
  const database = createDatabase({ name: `journal-${databases}` });
  const putRow = (row: unknown) => database.use((db) => db.put('journal', row));
  return { database, journal: createJournal(database), putRow };
}

const unknown = { outcome: 'unknown', unknownReason: 'no-answer' } as const;
const underWay: { calls: LockCall[] } = { calls: [{ subOrderIds: ['1'], state: 'sending', attempts: 1 }] };

describe('the journal', () => {
  it('gives a record back as it was put, the newest state of a request only', async () => {
    const { journal } = setUp();
    const lock = answered({ ...unknown, code: 'isp.http-read-timeout', message: '超时' }, { orderSize: 3 });
    await journal.put(record());
    await journal.put(lock);
    expect(await journal.get('request-1')).toEqual(lock);
    expect(await journal.recent(10)).toEqual([lock]);
    expect(await journal.get('request-2')).toBeUndefined();
  });

  it('finds what needs somebody: calls under way and open questions', async () => {
    const { journal } = setUp();
    await journal.put(record({ requestId: 'done-1', createdAt: 1 }));
    await journal.put(record({ requestId: 'running-1', createdAt: 3, ...underWay }));
    await journal.put(record({ requestId: 'running-2', createdAt: 2, ...underWay }));
    await journal.put(answered(unknown, { requestId: 'unknown-1', createdAt: 4 }));
    await journal.put(answered(unknown, { requestId: 'unknown-2', createdAt: 5 }));
    await journal.put(
      answered(unknown, { requestId: 'handled-1', createdAt: 6, handled: { at: 7, note: '' } }),
    );
    expect((await journal.underWay()).map((each) => each.requestId)).toEqual(['running-2', 'running-1']);
    expect((await journal.openQuestions()).map((each) => each.requestId)).toEqual(['unknown-2', 'unknown-1']);
  });

  it('finds by order, oldest first, and by time, shop and outcome, newest first', async () => {
    const { journal } = setUp();
    await journal.put(record({ requestId: 'lock-2', createdAt: 20 }));
    await journal.put(record({ requestId: 'lock-1', createdAt: 10 }));
    await journal.put(record({ requestId: 'lock-3', createdAt: 30, tid: '4511986620573914208' }));
    await journal.put(
      answered({ outcome: 'refused' }, { requestId: 'lock-4', createdAt: 40, sellerNick: '山雀与茶' }),
    );
    const ids = (records: { requestId: string }[]) => records.map((each) => each.requestId);
    expect(ids(await journal.byTid(TID))).toEqual(['lock-1', 'lock-2', 'lock-4']);
    expect(ids(await journal.recent(2))).toEqual(['lock-4', 'lock-3']);
    expect(ids(await journal.query({}))).toEqual(['lock-4', 'lock-3', 'lock-2', 'lock-1']);
    expect(ids(await journal.query({ from: 20, to: 30 }))).toEqual(['lock-3', 'lock-2']);
    expect(ids(await journal.query({ to: 10 }))).toEqual(['lock-1']);
    expect(ids(await journal.query({ sellerNick: '山雀与茶' }))).toEqual(['lock-4']);
    expect(ids(await journal.query({ from: 15, outcome: 'locked' }))).toEqual(['lock-3', 'lock-2']);
  });

  it('tells how many there are and how old the oldest is', async () => {
    const { journal } = setUp();
    expect(await journal.size()).toEqual({ count: 0, oldest: undefined });
    await journal.put(record({ requestId: 'new', createdAt: 9 }));
    await journal.put(record({ requestId: 'old', createdAt: 2 }));
    expect(await journal.size()).toEqual({ count: 2, oldest: 2 });
  });

  it('forgets old finished locks only', async () => {
    const { journal } = setUp();
    const long = 5_000;
    await journal.put(
      answered({ outcome: 'locked' }, { requestId: 'old-1', createdAt: 1_000, calls: [ended(2_000)] }),
    );
    await journal.put(
      answered({ outcome: 'locked' }, { requestId: 'late-1', createdAt: 1_000, calls: [ended(long)] }),
    );
    await journal.put(answered(unknown, { requestId: 'unknown-1', createdAt: 1_000, calls: [ended(2_000)] }));
    await journal.put(
      answered(unknown, {
        requestId: 'handled-1',
        createdAt: 1_000,
        calls: [ended(2_000)],
        handled: { at: 3_000, note: '' },
      }),
    );
    await journal.put(record({ requestId: 'running-1', createdAt: 1_000, ...underWay }));
    expect(await journal.prune(long, long)).toBe(2);
    const left = (await journal.query({})).map((each) => each.requestId).sort();
    expect(left).toEqual(['late-1', 'running-1', 'unknown-1']);
  });
});

describe('a damaged row', () => {
  const damaged = { ...record({ requestId: 'damaged-1' }), calls: 'rubbish', attention: undefined };

  it('counts as unknown and leaves the others alone', async () => {
    const { journal, putRow } = setUp();
    await putRow(damaged);
    await journal.put(record());
    const [, found] = await journal.byTid(TID);
    expect(await journal.get('damaged-1')).toMatchObject({
      requestId: 'damaged-1',
      tid: TID,
      sellerNick: '云栖里家居',
      calls: [{ state: 'done', answer: { outcome: 'unknown', unknownReason: 'unreadable' } }],
    });
    expect(await journal.byTid(TID)).toHaveLength(2);
    expect(found && lockOutcome(found)).toBeDefined();
    expect(await journal.query({ outcome: 'unknown' })).toHaveLength(1);
  });

  it('is in the history even without time and order', async () => {
    const { journal, putRow } = setUp();
    await putRow({ requestId: 'damaged-1' });
    await putRow({ requestId: 'damaged-2', subOrders: [{ id: '45' }, 7, null], createdAt: 'yesterday' });
    expect((await journal.query({})).map((each) => each.requestId).sort()).toEqual([
      'damaged-1',
      'damaged-2',
    ]);
    expect(await journal.get('damaged-2')).toMatchObject({ subOrders: [{ id: '45' }], createdAt: 0 });
  });

  it('never says locked without a readable answer', async () => {
    const { journal, putRow } = setUp();
    await putRow({ ...record(), calls: [{ subOrderIds: ['1'], state: 'done', attempts: 1 }] });
    await putRow({ ...record({ requestId: 'request-2' }), calls: [] });
    await putRow({
      ...record({ requestId: 'request-3' }),
      calls: [{ subOrderIds: ['1'], state: 'done', attempts: 1, answer: { outcome: 'LOCKED' } }],
    });
    expect((await journal.query({})).map(lockOutcome)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('becomes an open question when the journal is tidied, and what stood there is kept', async () => {
    const { database, journal, putRow } = setUp();
    await putRow({ requestId: 'damaged-0', calls: 'rubbish' });
    await putRow(damaged);
    expect(await journal.openQuestions()).toEqual([]);
    expect(await journal.prune(Number.MAX_SAFE_INTEGER, 5)).toBe(0);
    expect(await journal.openQuestions()).toHaveLength(2);
    expect(await journal.recent(10)).toHaveLength(2);
    const row = await database.use((db) => db.get('journal', 'damaged-0'));
    expect(row).toMatchObject({ damaged: { calls: 'rubbish' } });
  });

  it('is looked for once a day only: the whole journal is read for it', async () => {
    const { journal, putRow } = setUp();
    await journal.prune(0, 5);
    await putRow({ requestId: 'damaged-0', calls: 'rubbish' });
    await journal.prune(0, 86_400_000);
    expect(await journal.openQuestions()).toEqual([]);
    await journal.prune(0, 86_400_006);
    expect(await journal.openQuestions()).toHaveLength(1);
  });
});

function ended(endedAt: number) {
  return { subOrderIds: ['1'], state: 'done' as const, attempts: 1, endedAt };
}
