// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { lockOutcome } from '@/utils/orders/lock';
import { rest } from './testing/hand-clock';
import { setUp } from './testing/runner-world';
import { record, result, wish } from './testing/samples';

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
