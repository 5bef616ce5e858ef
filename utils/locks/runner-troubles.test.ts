import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { lockOutcome } from '@/utils/domain/lock';
import { handled, heldAgain, released, reopened } from './marks';
import { rest } from './testing/hand-clock';
import { setUp } from './testing/runner-world';
import { answered, lockRequest, record, result } from './testing/samples';

describe('sending again', () => {
  it('corrects the clock once per call and remembers it for the next', async () => {
    const { runner, sent, sentAt, onDisk, heard } = setUp();
    const offBy = (skewMs: number) => result('rejected', { kind: 'correct-clock', skewMs }, { code: '31' });
    await runner.submit(lockRequest());
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
    await runner.submit(lockRequest({ requestId: 'request-2' }));
    await rest();
    expect(sentAt(2).skewMs).toBe(1_200_000);
  });

  it('waits the seconds that a quota names, on disk, and sends once more', async () => {
    const { runner, sent, sentAt, clock, onDisk } = setUp();
    await runner.submit(lockRequest());
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
    await runner.submit(lockRequest());
    await rest();
    sentAt(0).answer(result('rejected', { kind: 'after', ms: 300_001 }, { code: '7' }));
    await rest();
    expect(await onDisk()).toMatchObject({
      calls: [{ state: 'done', answer: { outcome: 'rejected', code: '7' } }],
    });
  });

  it('backs off three times at most', async () => {
    const { runner, sent, sentAt, clock, onDisk } = setUp();
    await runner.submit(lockRequest());
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
      await runner.submit(lockRequest());
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
    expect(await runner.submit(lockRequest())).toMatchObject({ calls: [{ state: 'queued' }] });
    await rest();
    expect(sent).toHaveLength(0);
    expect(await journal.get('request-1')).toMatchObject({
      calls: [{ state: 'done', answer: { outcome: 'rejected', notSentReason: 'journal-failed' } }],
    });
  });

  it('keeps an answer in memory until the disk accepts it', async () => {
    const { runner, disk, sentAt, journal, clock, onDisk } = setUp();
    await runner.submit(lockRequest());
    await rest();
    disk.writesLeft = 0;
    sentAt(0).answer(result('locked'));
    await rest();
    expect(await journal.get('request-1')).toMatchObject({ calls: [{ answer: { outcome: 'locked' } }] });
    expect(await journal.underWay()).toEqual([]);
    expect((await journal.byTid(lockRequest().tid)).map(lockOutcome)).toEqual(['locked']);
    expect((await onDisk()).calls[0]?.state).toBe('sending');
    await clock.advance(60_000);
    disk.writesLeft = Number.POSITIVE_INFINITY;
    await clock.advance(31_000);
    expect(await onDisk()).toMatchObject({ calls: [{ state: 'done', answer: { outcome: 'locked' } }] });
    expect(journal.hasUnwritten()).toBe(false);
  });

  it('is unknown to a new worker if the disk never accepted the answer', async () => {
    const first = setUp();
    await first.runner.submit(lockRequest());
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
  it('says what is certain of each state, once, before anything else happens', async () => {
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
    await Promise.all([
      runner.recover(),
      runner.submit(lockRequest({ requestId: 'request-2' })),
      runner.recover(),
    ]);
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

  it('is repeated when the journal could not be read', async () => {
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
    expect(await runner.submit(lockRequest())).toMatchObject({
      calls: [{ answer: { outcome: 'rejected', notSentReason: 'interrupted' } }],
    });
    expect(sent).toHaveLength(0);
  });
});

describe('the user’s notes on a lock', () => {
  it('handled: keeps at most 200 characters of the note, and the answer', async () => {
    const { runner, sentAt, onDisk, journal } = setUp();
    await runner.submit(lockRequest());
    await rest();
    sentAt(0).answer(result('unknown'));
    await rest();
    expect(await journal.openQuestions()).toHaveLength(1);
    const marked = await runner.mark('request-1', handled(`  ERP 里已锁 ${'😀'.repeat(300)}`));
    expect(marked).toEqual(await onDisk());
    expect([...((await onDisk()).handled?.note ?? '')]).toHaveLength(200);
    expect(lockOutcome(await onDisk())).toBe('unknown');
    expect(await journal.openQuestions()).toEqual([]);
  });

  it('is announced to every screen, and can be undone', async () => {
    const { runner, journal, onDisk, heard } = setUp();
    await journal.put(answered({ outcome: 'unknown' }));
    await runner.mark('request-1', handled('ok'));
    await runner.mark('request-1', reopened);
    expect(heard).toEqual(['unknown', 'unknown']);
    expect(await onDisk()).not.toHaveProperty('handled');
    expect(await journal.openQuestions()).toHaveLength(1);
  });

  it('is never written over a lock under way: its outcome would be lost', async () => {
    const { runner, sentAt, onDisk, heard } = setUp();
    await runner.submit(lockRequest());
    await rest();
    for (const mark of [reopened, heldAgain, handled('')])
      expect(await runner.mark('request-1', mark)).toEqual({ code: 'internal' });
    expect(heard).toEqual(['queued', 'sending']);
    sentAt(0).answer(result('locked'));
    await rest();
    expect(lockOutcome(await onDisk())).toBe('locked');
  });

  it('loses nothing to another mark at the same moment', async () => {
    const { runner, journal, onDisk } = setUp();
    await journal.put(answered({ outcome: 'accepted' }));
    await Promise.all([
      runner.mark('request-1', handled('仓库确认')),
      runner.mark('request-1', released),
      runner.mark('request-1', handled('仓库再次确认')),
    ]);
    expect(await onDisk()).toMatchObject({
      handled: { note: '仓库再次确认' },
      released: { at: 1_700_000_000_000 },
    });
  });

  it('does not restore a record that is deleted at the same moment', async () => {
    const { runner, journal } = setUp();
    await journal.put(answered({ outcome: 'accepted' }));
    await Promise.all([
      journal.clear(),
      runner.mark('request-1', handled('')),
      runner.mark('request-1', released),
    ]);
    expect(await journal.get('request-1')).toBeUndefined();
  });

  it('is made on an outcome that the disk has not accepted yet', async () => {
    const { runner, journal, disk, sentAt, onDisk } = setUp();
    await runner.submit(lockRequest());
    await rest();
    disk.writesLeft = 0;
    sentAt(0).answer(result('unknown'));
    await rest();
    disk.writesLeft = 1;
    expect(await runner.mark('request-1', handled('已查'))).toMatchObject({ handled: { note: '已查' } });
    expect(await onDisk()).toMatchObject({ handled: { note: '已查' }, calls: [{ state: 'done' }] });
    expect(journal.hasUnwritten()).toBe(false);
  });

  it('is only for known records that it applies to', async () => {
    const { runner, journal, disk } = setUp();
    await journal.put(answered({ outcome: 'rejected' }));
    expect(await runner.mark('request-1', handled(''))).toEqual({ code: 'internal' });
    expect(await runner.mark('request-9', handled(''))).toEqual({ code: 'internal' });
    disk.readsFail = true;
    expect(await runner.mark('request-1', handled(''))).toEqual({ code: 'journal-failed' });
  });
});
