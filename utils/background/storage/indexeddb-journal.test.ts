import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '@/utils/background/storage/database';
import { type CallAnswer, type LockCall, lockOutcome } from '@/utils/domain/lock';
import type { OpenWord } from '@/utils/domain/open-work';
import { answered, record, TID } from '@/utils/locks/testing/samples';
import { createJournal } from './indexeddb-journal';

let databases = 0;

function setUp() {
  databases += 1;
  const database = createDatabase({ name: `journal-${databases}` });
  const putRow = (row: unknown) => database.use((db) => db.put('journal', row));
  const row = (key: string) => database.use((db) => db.get('journal', key));
  return { database, journal: createJournal(database), putRow, row };
}

const unknown = { outcome: 'unknown', unknownReason: 'no-answer' } as const;
const underWay: { calls: LockCall[] } = { calls: [{ subOrderIds: ['1'], state: 'sending', attempts: 1 }] };

describe('the journal', () => {
  it('returns a record as it was put, only the newest state of a request', async () => {
    const { journal } = setUp();
    const lock = answered({ ...unknown, code: 'isp.http-read-timeout', message: '超时' }, { orderSize: 3 });
    await journal.put(record());
    await journal.put(lock);
    expect(await journal.get('request-1')).toEqual(lock);
    expect(await journal.recent(10)).toEqual([lock]);
    expect(await journal.get('request-2')).toBeUndefined();
  });

  it('keeps what the answer said: HTTP status, ids reported as failed and as done', async () => {
    const { journal } = setUp();
    const told: CallAnswer[] = [
      { outcome: 'unknown', unknownReason: 'unreadable', httpStatus: 502 },
      { outcome: 'unknown', unknownReason: 'partial', failedIds: ['1'], doneIds: ['2'] },
      { outcome: 'unknown', unknownReason: 'own-code', code: 'S0' },
    ];
    for (const [i, answer] of told.entries()) {
      const lock = answered(answer, { requestId: `told-${i}` });
      await journal.put(lock);
      expect(await journal.get(`told-${i}`)).toEqual(lock);
    }
  });

  it('finds what needs the user: calls under way and open questions', async () => {
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

  it('finds what may be open by its index word', async () => {
    const { journal } = setUp();
    await journal.put(record({ requestId: 'locked-1', createdAt: 1 }));
    await journal.put(record({ requestId: 'released-1', createdAt: 2, released: { at: 3 } }));
    await journal.put(
      answered({ outcome: 'refused', code: '1004' }, { requestId: 'picked-1', createdAt: 4 }),
    );
    await journal.put(
      answered({ outcome: 'refused', code: '1001' }, { requestId: 'shipped-1', createdAt: 5 }),
    );
    await journal.put(answered({ outcome: 'accepted' }, { requestId: 'accepted-1', createdAt: 6 }));
    await journal.put(answered(unknown, { requestId: 'unknown-1', createdAt: 7 }));
    const ids = async (...words: OpenWord[]) =>
      (await journal.mayBeOpen(words)).map(({ requestId }) => requestId);
    expect(await ids('held')).toEqual(['accepted-1', 'locked-1']);
    expect(await ids('unknown', 'refused')).toEqual(['unknown-1', 'picked-1']);
  });

  it('updates index words once a day: rows of older versions, and holds that are long over', async () => {
    const { journal, putRow, row } = setUp();
    const now = 1_700_000_000_800;
    await putRow({ ...record({ requestId: 'older-1' }), more: 'of a newer version' });
    const over = [{ ...ended(2), answer: { outcome: 'locked' as const } }];
    await putRow({ ...record({ requestId: 'over-1', createdAt: 1, calls: over }), attention: 'held' });
    await journal.prune(0, now);
    expect((await journal.mayBeOpen(['held'])).map(({ requestId }) => requestId)).toEqual(['older-1']);
    expect(await row('older-1')).toMatchObject({ attention: 'held', more: 'of a newer version' });
    expect(await row('over-1')).not.toHaveProperty('attention');
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
    const byTids = await journal.byTids([TID, '4511986620573914208', '4511986620573914209']);
    expect([...byTids].map(([tid, records]) => [tid, ids(records)])).toEqual([
      [TID, ['lock-1', 'lock-2', 'lock-4']],
      ['4511986620573914208', ['lock-3']],
    ]);
    expect(ids(await journal.recent(2))).toEqual(['lock-4', 'lock-3']);
    expect(ids(await journal.query({}))).toEqual(['lock-4', 'lock-3', 'lock-2', 'lock-1']);
    expect(ids(await journal.query({ from: 20, to: 30 }))).toEqual(['lock-3', 'lock-2']);
    expect(ids(await journal.query({ to: 10 }))).toEqual(['lock-1']);
    expect(ids(await journal.query({ sellerNick: '山雀与茶' }))).toEqual(['lock-4']);
    expect(ids(await journal.query({ from: 15, outcome: 'locked' }))).toEqual(['lock-3', 'lock-2']);
  });

  it('reports how many there are and how old the oldest is', async () => {
    const { journal } = setUp();
    expect(await journal.size()).toEqual({ count: 0, oldest: undefined });
    await journal.put(record({ requestId: 'new', createdAt: 9 }));
    await journal.put(record({ requestId: 'old', createdAt: 2 }));
    expect(await journal.size()).toEqual({ count: 2, oldest: 2 });
  });

  it('deletes only old finished locks', async () => {
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

  it('counts as unknown and does not affect the others', async () => {
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

  it('becomes an open question when the journal is tidied, and its content is kept', async () => {
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

  it('is looked for only once a day: the whole journal is read for it', async () => {
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
