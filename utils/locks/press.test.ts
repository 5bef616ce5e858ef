import { describe, expect, it } from 'vitest';
import type { LockRecord } from '@/utils/domain/lock';
import { unsentOf } from './press';
import { answered } from './testing/samples';

const [A, B, C] = ['4512773019269853117', '4512773019270853117', '4512773019271853117'];
const PRESS = { id: 'press-0001', subOrderIds: [A, B, C] };

function of(id: string, seq: number, change: Partial<LockRecord> = {}): LockRecord {
  return answered({ outcome: 'locked' }, { requestId: `r-${seq}`, seq, subOrders: [{ id }], ...change });
}

describe('what a press has not sent', () => {
  it('are its lines without a record, in whatever order the records are given', () => {
    expect([...unsentOf([of(B, 2, { press: PRESS }), of(A, 1, { press: PRESS })])]).toEqual([C]);
  });

  it('is nothing during one of its calls, or when all were sent', () => {
    const out = of(B, 2, { press: PRESS, calls: [{ subOrderIds: [B], state: 'sending', attempts: 1 }] });
    expect(unsentOf([of(A, 1, { press: PRESS }), out]).size).toBe(0);
    expect(unsentOf([A, B, C].map((id, i) => of(id, i, { press: PRESS }))).size).toBe(0);
  });

  it('is settled by any later lock of the line, not by an earlier one', () => {
    const first = of(A, 2, { press: PRESS });
    expect([...unsentOf([of(B, 1), first])]).toEqual([B, C]);
    expect([...unsentOf([first, of(B, 3)])]).toEqual([C]);
  });

  it('a line of a call for several belongs to no press', () => {
    expect(unsentOf([of(A, 1)]).size).toBe(0);
  });
});
