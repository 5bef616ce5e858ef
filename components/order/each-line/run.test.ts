import { describe, expect, it } from 'vitest';
import { bedding, lockOf, NOW } from '@/components/popup/testing/samples';
import { type CallAnswer, isUnderWay, lockOutcome } from '@/utils/domain/lock';
import type { LockView } from '@/utils/messages/views';
import { inDoubt, linesOneByOne, lockOfRun, neverSent, newRun, type Run, withLock } from './run';

const LINES = (bedding.subOrders ?? []).slice(0, 3);
const IDS = LINES.map(({ id }) => id);
const [A = '', B = '', C = ''] = IDS;
const begun = newRun({ id: 'press-0001', subOrderIds: IDS }, LINES);
const one = (id: string, answer: CallAnswer | undefined): LockView =>
  lockOf(bedding, [id], answer, `request-${id}`);
const over = (run: Run): Run => ({ ...run, isGoing: false });

describe('the one lock of a press', () => {
  it('exists with its first record, and is under way while a line may follow', () => {
    expect(lockOfRun(begun)).toBeUndefined();
    const lock = lockOfRun(withLock(begun, 0, one(A, { outcome: 'locked' })));
    expect(lock && isUnderWay(lock)).toBe(true);
    expect(lock?.calls.map(({ state }) => state)).toEqual(['done', 'queued', 'queued']);
    expect(lock?.subOrders.map(({ title }) => title)).toEqual(LINES.map(({ title }) => title));
  });

  it('shows the worst of its records', () => {
    const run = [
      one(A, { outcome: 'locked' }),
      one(B, { outcome: 'unknown' }),
      one(C, { outcome: 'refused' }),
    ].reduce<Run>((all, lock, i) => withLock(all, i, lock), begun);
    const lock = lockOfRun(over(run));
    expect(lock && lockOutcome(lock)).toBe('unknown');
    expect(lock?.requestId).toBe(`request-${B}`);
  });

  it('reports each line that was not sent as such', () => {
    const lock = lockOfRun(over(withLock(begun, 0, one(A, { outcome: 'locked' }))));
    expect(lock && neverSent(lock)).toEqual([B, C]);
    expect(lock && lockOutcome(lock)).toBe('rejected');
  });

  it('does not do so for a line whose request got no answer', () => {
    const lock = lockOfRun(over(inDoubt(withLock(begun, 0, one(A, { outcome: 'locked' })), 1)));
    expect(lock && neverSent(lock)).toEqual([C]);
    expect(lock && lockOutcome(lock)).toBe('unknown');
  });

  it('is handled once every unknown line of it is', () => {
    const unknown = one(A, { outcome: 'unknown' });
    const handled = { ...one(B, { outcome: 'unknown' }), handled: { at: NOW, note: '' } };
    const half = over(withLock(withLock(begun, 0, unknown), 1, handled));
    expect(lockOfRun(half)?.handled).toBeUndefined();
    expect(lockOfRun(withLock(half, 0, handled))?.handled).toEqual({ at: NOW, note: '' });
  });
});

describe('what 逐个锁定 would lock', () => {
  it.each<[string, CallAnswer, 'refused' | 'unknown', string[]]>([
    ['all that was refused together', { outcome: 'refused' }, 'refused', IDS],
    ['all that is unknown together', { outcome: 'unknown' }, 'unknown', IDS],
    [
      'not what the answer names as done',
      { outcome: 'unknown', unknownReason: 'partial', doneIds: [A], failedIds: [B] },
      'unknown',
      [B, C],
    ],
    ['nothing of a good one', { outcome: 'locked' }, 'refused', []],
  ])('%s', (_, answer, outcome, ids) => {
    expect(linesOneByOne(lockOf(bedding, IDS, answer, 'request-1'), outcome)).toEqual(ids);
  });

  it('nothing if it would be the same call again', () => {
    expect(linesOneByOne(one(A, { outcome: 'refused' }), 'refused')).toEqual([]);
  });
});
