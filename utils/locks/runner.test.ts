// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { isUnderWay, type LockCall, type LockRecord, lockOutcome } from '@/utils/orders/lock';
import type { CallResult } from '@/utils/qimen/result';
import { createDatabase } from '@/utils/store/database';
import { createJournal } from './journal';
import { createKeptJournal } from './kept-journal';
import { createRunner } from './runner';
import { createBrittleJournal } from './testing/brittle-journal';
import { createHandClock, rest } from './testing/hand-clock';
import { lines, manyLines, record, result, wish } from './testing/samples';

interface Sent {
  record: LockRecord;
  call: LockCall;
  signal: AbortSignal;
  skewMs: number;
  answer(result: CallResult): void;
  fail(): void;
}

let worlds = 0;

/** A runner whose calls wait for the test to answer them. */
function setUp(database = createDatabase({ name: `runner-${++worlds}` })) {
  const clock = createHandClock();
  const disk = createBrittleJournal(createJournal(database));
  const journal = createKeptJournal(disk, clock.after);
  const sent: Sent[] = [];
  const heard: string[] = [];
  let beats = 0;
  const runner = createRunner({
    journal,
    call: (record, call, signal, skewMs) =>
      new Promise((answer, reject) => {
        sent.push({ record, call, signal, skewMs, answer, fail: () => reject(new TypeError('boom')) });
      }),
    now: clock.now,
    after: clock.after,
    random: () => 0.5,
    beat: () => {
      beats += 1;
      throw new Error('a beat may fail');
    },
    onChange: (changed) => {
      heard.push(changed.calls.map((call) => call.answer?.outcome ?? call.state).join(' '));
      throw new Error('a listener may fail');
    },
  });
  const sentAt = (index: number): Sent => {
    const found = sent[index];
    if (!found) throw new Error(`call ${index} was not sent`);
    return found;
  };
  const onDisk = async (requestId = 'request-1'): Promise<LockRecord> => {
    const found = await createJournal(database).get(requestId);
    if (!found) throw new Error('not in the journal');
    return found;
  };
  return { database, clock, disk, journal, runner, sent, sentAt, heard, onDisk, beats: () => beats };
}

describe('submitting a lock', () => {
  it('is on disk as queued when it resolves, then sending before the call, then done', async () => {
    const { runner, sent, sentAt, heard, onDisk } = setUp();
    const queued = await runner.submit(wish());
    expect(queued).toMatchObject({ requestId: 'request-1', calls: [{ state: 'queued', attempts: 0 }] });
    await rest();
    expect(sent).toHaveLength(1);
    expect(await onDisk()).toMatchObject({
      calls: [{ state: 'sending', attempts: 1, sentAt: 1_700_000_000_000 }],
    });
    sentAt(0).answer(result('locked', { kind: 'never' }, { code: '0' }));
    await rest();
    expect(await onDisk()).toMatchObject({
      calls: [{ state: 'done', answer: { outcome: 'locked', code: '0' } }],
    });
    expect(heard).toEqual(['queued', 'sending', 'locked']);
  });

  it('makes one call for the same request id, whether repeated at once, later or afterwards', async () => {
    const { runner, sent, sentAt } = setUp();
    const both = await Promise.all([runner.submit(wish()), runner.submit(wish())]);
    expect(both[0]).toEqual(both[1]);
    await rest();
    expect(await runner.submit(wish())).toMatchObject({ calls: [{ state: 'sending' }] });
    sentAt(0).answer(result('locked'));
    await rest();
    expect(await runner.submit(wish())).toMatchObject({ calls: [{ answer: { outcome: 'locked' } }] });
    await rest();
    expect(sent).toHaveLength(1);
  });

  it('refuses sub-orders that are in flight, also when two confirms race', async () => {
    const { runner, sent, sentAt } = setUp();
    const other = wish({
      requestId: 'request-2',
      subOrders: lines('4512773019270853117', '4512773019271853117'),
    });
    const [first, second] = await Promise.all([runner.submit(wish()), runner.submit(other)]);
    expect(first).toMatchObject({ requestId: 'request-1' });
    expect(second).toEqual({ code: 'in-flight' });
    await rest();
    expect(sent).toHaveLength(1);
    sentAt(0).answer(result('refused'));
    await rest();
    expect(await runner.submit(other)).toMatchObject({ requestId: 'request-2' });
    await rest();
    expect(sent).toHaveLength(2);
  });

  it('takes other sub-orders of the same order, and the same ids of another shop', async () => {
    const { runner } = setUp();
    await runner.submit(wish());
    const others = wish({ requestId: 'request-2', subOrders: lines('4512773019271853117') });
    expect(await runner.submit(others)).toMatchObject({ requestId: 'request-2' });
    expect(await runner.submit(wish({ requestId: 'request-3', sellerNick: '山雀与茶' }))).toMatchObject({
      requestId: 'request-3',
    });
  });

  it('wants at least one sub-order and holds one named twice once', async () => {
    const { runner, sentAt } = setUp();
    expect(await runner.submit(wish({ subOrders: [] }))).toEqual({ code: 'nothing-selected' });
    await runner.submit(wish({ subOrders: lines('4512773019270853117', '4512773019270853117') }));
    await rest();
    expect(sentAt(0).call.subOrderIds).toEqual(['4512773019270853117']);
  });

  it('sends nothing when the journal cannot be written, and takes the wish later', async () => {
    const { runner, disk, sent, journal } = setUp();
    disk.writesLeft = 0;
    expect(await runner.submit(wish())).toEqual({ code: 'journal-failed' });
    await rest();
    expect(sent).toHaveLength(0);
    expect(await journal.get('request-1')).toBeUndefined();
    disk.writesLeft = Number.POSITIVE_INFINITY;
    expect(await runner.submit(wish())).toMatchObject({ requestId: 'request-1' });
  });

  it('sends nothing when the journal cannot be read', async () => {
    const { runner, disk, sent } = setUp();
    disk.readsFail = true;
    expect(await runner.submit(wish())).toEqual({ code: 'journal-failed' });
    expect(sent).toHaveLength(0);
    disk.readsFail = false;
    expect(await runner.submit(wish())).toMatchObject({ requestId: 'request-1' });
  });
});

describe('the queue', () => {
  it('makes one call at a time per shop, in the order of the confirms', async () => {
    const { runner, sent, sentAt } = setUp();
    await runner.submit(wish());
    await runner.submit(wish({ requestId: 'request-2', tid: '4511986620573914208' }));
    await runner.submit(wish({ requestId: 'request-3', sellerNick: '山雀与茶' }));
    await rest();
    expect(sent.map((each) => each.record.requestId).sort()).toEqual(['request-1', 'request-3']);
    sentAt(sent.findIndex((each) => each.record.requestId === 'request-1')).answer(result('unknown'));
    await rest();
    expect(sent.map((each) => each.record.requestId)).toContain('request-2');
  });

  it('sends 45 sub-orders in three calls, each with its own outcome', async () => {
    const { runner, sent, sentAt, onDisk } = setUp();
    await runner.submit(wish({ subOrders: manyLines(45) }));
    const outcomes = ['locked', 'refused', 'unknown'] as const;
    for (const [i, outcome] of outcomes.entries()) {
      await rest();
      expect(sent).toHaveLength(i + 1);
      sentAt(i).answer(result(outcome));
    }
    await rest();
    expect(sent.map(({ call }) => call.subOrderIds.length)).toEqual([20, 20, 5]);
    const done = await onDisk();
    expect(done.calls.map(({ answer }) => answer?.outcome)).toEqual(outcomes);
    expect(lockOutcome(done)).toBe('unknown');
  });
});

describe('a call that does not come home', () => {
  it('is unknown after 50 s and is called off', async () => {
    const { runner, sentAt, clock, onDisk } = setUp();
    await runner.submit(wish());
    await rest();
    await clock.advance(49_999);
    expect(isUnderWay(await onDisk())).toBe(true);
    await clock.advance(1);
    expect(await onDisk()).toMatchObject({
      calls: [{ answer: { outcome: 'unknown', unknownReason: 'no-answer' } }],
    });
    expect(sentAt(0).signal.aborted).toBe(true);
    sentAt(0).answer(result('locked'));
    await rest();
    expect(lockOutcome(await onDisk())).toBe('unknown');
  });

  it('is unknown when it throws', async () => {
    const { runner, sentAt, onDisk } = setUp();
    await runner.submit(wish());
    await rest();
    sentAt(0).fail();
    await rest();
    expect(await onDisk()).toMatchObject({ calls: [{ answer: { unknownReason: 'connection-lost' } }] });
  });

  it('keeps the background awake: a beat at least every 20 s while it is out, none afterwards', async () => {
    const { runner, sentAt, clock, beats } = setUp();
    await runner.submit(wish());
    await rest();
    await clock.advance(20_000);
    expect(beats()).toBe(1);
    await clock.advance(24_000);
    expect(beats()).toBe(2);
    sentAt(0).answer(result('locked'));
    await clock.advance(120_000);
    expect(beats()).toBe(2);
    expect(clock.timers()).toBe(0);
  });
});

describe('sending again', () => {
  it('corrects the clock once per call and remembers it for the next', async () => {
    const { runner, sent, sentAt, onDisk, heard } = setUp();
    const offBy = (skewMs: number) => result('rejected', { kind: 'correct-clock', skewMs }, { code: '31' });
    await runner.submit(wish());
    await rest();
    sentAt(0).answer(offBy(1_200_000));
    await rest();
    expect(sentAt(1)).toMatchObject({ skewMs: 1_200_000, call: { attempts: 2, clockCorrected: true } });
    sentAt(1).answer(offBy(1_300_000));
    await rest();
    expect(sent).toHaveLength(2);
    expect(await onDisk()).toMatchObject({
      calls: [{ attempts: 2, answer: { outcome: 'rejected', code: '31' } }],
    });
    expect(heard).toEqual(['queued', 'sending', 'sending', 'rejected']);
    await runner.submit(wish({ requestId: 'request-2' }));
    await rest();
    expect(sentAt(2).skewMs).toBe(1_200_000);
  });

  it('waits the seconds that a quota names, on disk, and sends once more', async () => {
    const { runner, sent, sentAt, clock, onDisk } = setUp();
    await runner.submit(wish());
    await rest();
    sentAt(0).answer(result('rejected', { kind: 'after', ms: 66_000 }, { code: '7' }));
    await rest();
    const pausing = (await onDisk()).calls[0];
    expect(pausing).toMatchObject({ state: 'pausing', resendAt: clock.now() + 66_000 });
    expect(pausing?.answer).toBeUndefined();
    await clock.advance(65_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(sent).toHaveLength(2);
    sentAt(1).answer(result('locked'));
    await rest();
    expect(await onDisk()).toMatchObject({
      calls: [{ state: 'done', attempts: 2, answer: { outcome: 'locked' } }],
    });
    expect((await onDisk()).calls[0]?.resendAt).toBeUndefined();
  });

  it('does not wait longer than five minutes', async () => {
    const { runner, sentAt, onDisk } = setUp();
    await runner.submit(wish());
    await rest();
    sentAt(0).answer(result('rejected', { kind: 'after', ms: 300_001 }, { code: '7' }));
    await rest();
    expect(await onDisk()).toMatchObject({
      calls: [{ state: 'done', answer: { outcome: 'rejected', code: '7' } }],
    });
  });

  it('backs off three times at most', async () => {
    const { runner, sent, sentAt, clock, onDisk } = setUp();
    await runner.submit(wish());
    for (let i = 0; i < 4; i += 1) {
      await rest();
      sentAt(i).answer(
        result('rejected', { kind: 'back-off' }, { subCode: 'isp.top-remote-service-unavailable' }),
      );
      await clock.advance(10_000);
    }
    expect(sent).toHaveLength(4);
    expect(await onDisk()).toMatchObject({ calls: [{ state: 'done', attempts: 4 }] });
  });

  it.each(['unknown', 'refused', 'accepted', 'locked'] as const)(
    'never sends again what is %s',
    async (outcome) => {
      const { runner, sent, sentAt, clock, onDisk } = setUp();
      await runner.submit(wish());
      await rest();
      sentAt(0).answer(result(outcome, { kind: 'back-off' }));
      await clock.advance(600_000);
      expect(sent).toHaveLength(1);
      expect(lockOutcome(await onDisk())).toBe(outcome);
    },
  );
});

describe('a disk that fails in the middle', () => {
  it('sends nothing that cannot be written as sending, and says so', async () => {
    const { runner, disk, sent, journal } = setUp();
    disk.writesLeft = 1;
    expect(await runner.submit(wish())).toMatchObject({ calls: [{ state: 'queued' }] });
    await rest();
    expect(sent).toHaveLength(0);
    expect(await journal.get('request-1')).toMatchObject({
      calls: [{ state: 'done', answer: { outcome: 'rejected', notSentReason: 'journal-failed' } }],
    });
  });

  it('keeps an answer in memory until the disk takes it', async () => {
    const { runner, disk, sentAt, journal, clock, onDisk } = setUp();
    await runner.submit(wish());
    await rest();
    disk.writesLeft = 0;
    sentAt(0).answer(result('locked'));
    await rest();
    expect(await journal.get('request-1')).toMatchObject({ calls: [{ answer: { outcome: 'locked' } }] });
    expect(await journal.underWay()).toEqual([]);
    expect((await journal.byTid(wish().tid)).map(lockOutcome)).toEqual(['locked']);
    expect((await onDisk()).calls[0]?.state).toBe('sending');
    await clock.advance(60_000);
    disk.writesLeft = Number.POSITIVE_INFINITY;
    await clock.advance(31_000);
    expect(await onDisk()).toMatchObject({ calls: [{ state: 'done', answer: { outcome: 'locked' } }] });
    expect(journal.hasUnwritten()).toBe(false);
  });

  it('is unknown to a fresh worker if the disk never took the answer', async () => {
    const first = setUp();
    await first.runner.submit(wish());
    await rest();
    first.disk.writesLeft = 0;
    first.sentAt(0).answer(result('locked'));
    await rest();
    const second = setUp(first.database);
    await second.runner.recover();
    expect(await second.onDisk()).toMatchObject({
      calls: [{ answer: { outcome: 'unknown', unknownReason: 'interrupted' } }],
    });
    expect(second.sent).toHaveLength(0);
  });
});

describe('recovery', () => {
  it('says of each state what is certain, once, before anything else happens', async () => {
    const { runner, journal, heard, onDisk, sent } = setUp();
    const call = { subOrderIds: ['1'], attempts: 1 };
    await journal.put(
      record({
        calls: [
          { ...call, state: 'done', answer: { outcome: 'locked' } },
          { ...call, state: 'sending', sentAt: 5 },
          { ...call, state: 'pausing', resendAt: 9 },
          { ...call, state: 'queued', attempts: 0 },
        ],
      }),
    );
    await Promise.all([runner.recover(), runner.submit(wish({ requestId: 'request-2' })), runner.recover()]);
    expect((await onDisk()).calls.map(({ answer }) => answer)).toEqual([
      { outcome: 'locked' },
      { outcome: 'unknown', unknownReason: 'interrupted' },
      { outcome: 'rejected', notSentReason: 'interrupted' },
      { outcome: 'rejected', notSentReason: 'interrupted' },
    ]);
    await rest();
    expect(heard.filter((each) => each.startsWith('locked'))).toHaveLength(1);
    expect(sent.map((each) => each.record.requestId)).toEqual(['request-2']);
  });

  it('is tried again when the journal could not be read', async () => {
    const { runner, journal, disk, onDisk } = setUp();
    await journal.put(record({ calls: [{ subOrderIds: ['1'], attempts: 1, state: 'sending' }] }));
    disk.readsFail = true;
    await expect(runner.recover()).rejects.toMatchObject({ trouble: 'broken' });
    disk.readsFail = false;
    await runner.recover();
    expect(lockOutcome(await onDisk())).toBe('unknown');
  });

  it('settles an entry that was written although its writing was reported as failed', async () => {
    const { runner, journal, sent } = setUp();
    await runner.recover();
    await journal.put(record({ calls: [{ subOrderIds: ['1'], attempts: 0, state: 'queued' }] }));
    expect(await runner.submit(wish())).toMatchObject({
      calls: [{ answer: { outcome: 'rejected', notSentReason: 'interrupted' } }],
    });
    expect(sent).toHaveLength(0);
  });
});

describe('marking an unknown outcome as handled', () => {
  it('keeps at most 200 characters of the note, and the answer', async () => {
    const { runner, sentAt, onDisk, journal } = setUp();
    await runner.submit(wish());
    await rest();
    sentAt(0).answer(result('unknown'));
    await rest();
    expect(await journal.openQuestions()).toHaveLength(1);
    const handled = await runner.markHandled('request-1', `  ERP 里已锁 ${'😀'.repeat(300)}`);
    expect(handled).toEqual(await onDisk());
    expect([...((await onDisk()).handled?.note ?? '')]).toHaveLength(200);
    expect(lockOutcome(await onDisk())).toBe('unknown');
    expect(await journal.openQuestions()).toEqual([]);
  });

  it('is for unknown outcomes of known records only', async () => {
    const { runner, journal, disk } = setUp();
    await journal.put(record());
    expect(await runner.markHandled('request-1', '')).toEqual({ code: 'internal' });
    expect(await runner.markHandled('request-9', '')).toEqual({ code: 'internal' });
    disk.readsFail = true;
    expect(await runner.markHandled('request-1', '')).toEqual({ code: 'journal-failed' });
  });
});
