import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { isUnderWay, lockOutcome } from '@/utils/domain/lock';
import { rest } from './testing/hand-clock';
import { setUp } from './testing/runner-world';
import { lines, lockRequest, manyLines, result } from './testing/samples';

describe('submitting a lock', () => {
  it('is on disk as queued when it resolves, then sending before the call, then done', async () => {
    const { runner, sent, sentAt, heard, onDisk } = setUp();
    const queued = await runner.submit(lockRequest());
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

  it('stays queued while its gateway cools down: nothing of it is sent', async () => {
    const { runner, gateway, sent, onDisk } = setUp();
    let freed = (): void => undefined;
    gateway.isFree = () =>
      new Promise((resolve) => {
        freed = resolve;
      });
    await runner.submit(lockRequest());
    await rest();
    expect(await onDisk()).toMatchObject({ calls: [{ state: 'queued', attempts: 0 }] });
    freed();
    await rest();
    expect(await onDisk()).toMatchObject({ calls: [{ state: 'sending', attempts: 1 }] });
    expect(sent).toHaveLength(1);
  });

  it('is flushed once before it is sent, and at once if it has to wait for its turn', async () => {
    const { runner, disk, sent } = setUp();
    await runner.submit(lockRequest());
    await rest();
    expect(sent).toHaveLength(1);
    // Queued, then sending: a write that names nothing is strict, and flushes earlier writes too.
    expect(disk.asked).toEqual(['relaxed', undefined]);
    await runner.submit(lockRequest({ requestId: 'request-2', tid: '4511986620573914208' }));
    expect(disk.asked.at(-1)).toBe('strict');
  });

  it('makes one call for the same request id, whether repeated at once, later or afterwards', async () => {
    const { runner, sent, sentAt } = setUp();
    const both = await Promise.all([runner.submit(lockRequest()), runner.submit(lockRequest())]);
    expect(both[0]).toEqual(both[1]);
    await rest();
    expect(await runner.submit(lockRequest())).toMatchObject({ calls: [{ state: 'sending' }] });
    sentAt(0).answer(result('locked'));
    await rest();
    expect(await runner.submit(lockRequest())).toMatchObject({ calls: [{ answer: { outcome: 'locked' } }] });
    await rest();
    expect(sent).toHaveLength(1);
  });

  it('refuses sub-orders that are in flight, also when two confirms race', async () => {
    const { runner, sent, sentAt } = setUp();
    const other = lockRequest({
      requestId: 'request-2',
      subOrders: lines('4512773019270853117', '4512773019271853117'),
    });
    const [first, second] = await Promise.all([runner.submit(lockRequest()), runner.submit(other)]);
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

  it('accepts other sub-orders of the same order, and the same ids of another shop', async () => {
    const { runner } = setUp();
    await runner.submit(lockRequest());
    const others = lockRequest({ requestId: 'request-2', subOrders: lines('4512773019271853117') });
    expect(await runner.submit(others)).toMatchObject({ requestId: 'request-2' });
    expect(
      await runner.submit(lockRequest({ requestId: 'request-3', sellerNick: '山雀与茶' })),
    ).toMatchObject({
      requestId: 'request-3',
    });
  });

  it('needs at least one sub-order and keeps one named twice once', async () => {
    const { runner, sentAt } = setUp();
    expect(await runner.submit(lockRequest({ subOrders: [] }))).toEqual({ code: 'nothing-selected' });
    await runner.submit(lockRequest({ subOrders: lines('4512773019270853117', '4512773019270853117') }));
    await rest();
    expect(sentAt(0).call.subOrderIds).toEqual(['4512773019270853117']);
  });

  it('sends nothing when the journal cannot be written, and accepts the request later', async () => {
    const { runner, disk, sent, journal } = setUp();
    disk.writesLeft = 0;
    expect(await runner.submit(lockRequest())).toEqual({ code: 'journal-failed' });
    await rest();
    expect(sent).toHaveLength(0);
    expect(await journal.get('request-1')).toBeUndefined();
    disk.writesLeft = Number.POSITIVE_INFINITY;
    expect(await runner.submit(lockRequest())).toMatchObject({ requestId: 'request-1' });
  });

  it('sends nothing when the journal cannot be read', async () => {
    const { runner, disk, sent } = setUp();
    disk.readsFail = true;
    expect(await runner.submit(lockRequest())).toEqual({ code: 'journal-failed' });
    expect(sent).toHaveLength(0);
    disk.readsFail = false;
    expect(await runner.submit(lockRequest())).toMatchObject({ requestId: 'request-1' });
  });
});

describe('the queue', () => {
  it('makes one call at a time per shop, in the order of the confirms', async () => {
    const { runner, sent, sentAt } = setUp();
    await runner.submit(lockRequest());
    await runner.submit(lockRequest({ requestId: 'request-2', tid: '4511986620573914208' }));
    await runner.submit(lockRequest({ requestId: 'request-3', sellerNick: '山雀与茶' }));
    await rest();
    expect(sent.map((each) => each.record.requestId).sort()).toEqual(['request-1', 'request-3']);
    sentAt(sent.findIndex((each) => each.record.requestId === 'request-1')).answer(result('unknown'));
    await rest();
    expect(sent.map((each) => each.record.requestId)).toContain('request-2');
  });

  it('sends 45 sub-orders in three calls, each with its own outcome', async () => {
    const { runner, sent, sentAt, onDisk } = setUp();
    await runner.submit(lockRequest({ subOrders: manyLines(45) }));
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

describe('a call that never returns', () => {
  it('is unknown after 50 s and is aborted', async () => {
    const { runner, sentAt, clock, onDisk } = setUp();
    await runner.submit(lockRequest());
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
    await runner.submit(lockRequest());
    await rest();
    sentAt(0).fail();
    await rest();
    expect(await onDisk()).toMatchObject({ calls: [{ answer: { unknownReason: 'connection-lost' } }] });
  });

  it('keeps the background awake: a beat at least every 20 s during the call, none afterwards', async () => {
    const { runner, sentAt, clock, beats } = setUp();
    await runner.submit(lockRequest());
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
