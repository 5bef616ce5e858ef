import { expect, it } from 'vitest';
import type { CallAnswer, LockCall, LockRecord } from '@/utils/domain/lock';
import { pressProblem } from './press-problem';

const [A, B, C] = ['4512773019269853117', '4512773019270853117', '4512773019271853117'];
const PRESS = { id: 'press-0001', subOrderIds: [A, B, C] };
const END = 1_700_000_000_000;
const SOON = END + 500;

function sent(id: string, call: Partial<LockCall> = {}, press = PRESS): LockRecord {
  const answer: CallAnswer = { outcome: 'refused' };
  return {
    subOrders: [{ id }],
    press,
    calls: [{ subOrderIds: [id], state: 'done', attempts: 1, endedAt: END, answer, ...call }],
  } as unknown as LockRecord;
}
const named = (...ids: string[]) => ({ subOrders: ids.map((id) => ({ id })) });

it('the lines of a press go one after the other, whatever the outcome of the earlier ones', () => {
  expect(pressProblem(PRESS, named(A), [], SOON)).toBeUndefined();
  expect(pressProblem(PRESS, named(B), [sent(A)], SOON)).toBeUndefined();
  expect(pressProblem(PRESS, named(C), [sent(A), sent(B)], SOON)).toBeUndefined();
});

it.each<[string, string[], LockRecord[]]>([
  ['several lines at once', [A, B], []],
  ['a line that was not pressed for', ['4512690374419027645'], []],
  ['a line out of turn', [B], []],
  ['a line once more', [A], [sent(A)]],
  ['a line after the last', [C], [sent(A), sent(B), sent(C)]],
  ['a press that has grown meanwhile', [B], [sent(A, {}, { ...PRESS, subOrderIds: [A, B] })]],
])('not %s', (_, ids, records) => {
  expect(pressProblem(PRESS, named(...ids), records, SOON)).toEqual({ code: 'internal' });
});

it('not while the previous one is under way', () => {
  expect(pressProblem(PRESS, named(B), [sent(A, { state: 'sending' })], SOON)).toEqual({ code: 'in-flight' });
});

it.each<[string, LockRecord, number]>([
  [
    'the worker ended while one was out',
    sent(A, { answer: { outcome: 'unknown', unknownReason: 'interrupted' } }),
    SOON,
  ],
  [
    'the worker ended before one was sent',
    sent(A, { answer: { outcome: 'rejected', notSentReason: 'interrupted' } }),
    SOON,
  ],
  ['the computer slept', sent(A), END + 3_600_000],
])('nothing after a break: %s', (_, record, now) => {
  expect(pressProblem(PRESS, named(B), [record], now)).toEqual({ code: 'press-over' });
});

it('other presses of the order do not matter', () => {
  const other = sent(A, { state: 'sending' }, { id: 'press-0000', subOrderIds: [A] });
  expect(pressProblem(PRESS, named(A), [other], SOON)).toBeUndefined();
});
