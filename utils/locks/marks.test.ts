import { describe, expect, it } from 'vitest';
import { handled, handledInBulk, heldAgain, released, reopened, reopenedInBulk } from './marks';
import { memoryOf } from './memory';
import { answered, record } from './testing/samples';

const unknown = answered({ outcome: 'unknown' });

describe('确认已处理', () => {
  it('repeated, it changes the note and keeps its time', () => {
    const once = handled(' ERP 里已锁 ')(unknown, 10);
    expect(once?.handled).toEqual({ at: 10, note: 'ERP 里已锁' });
    expect(once && handled('仓库确认')(once, 99)?.handled).toEqual({ at: 10, note: '仓库确认' });
  });

  it('undone, the record is as before', () => {
    const once = handled('x')(unknown, 10);
    expect(once && reopened(once, 11)).toEqual(unknown);
  });

  it('taken back in bulk: what has no note', () => {
    const once = handledInBulk(record(), 10);
    expect(once && reopenedInBulk(once, 11)).toEqual(record());
    const noted = once && handled('ERP 里已锁')(once, 11);
    expect(noted && reopenedInBulk(noted, 12)).toBeUndefined();
  });

  it('many at once: accepted or held records, never an open question', () => {
    expect(handledInBulk(answered({ outcome: 'accepted' }), 10)?.handled).toBeDefined();
    expect(handledInBulk(record(), 10)?.handled).toBeDefined();
    expect(handledInBulk(unknown, 10)).toBeUndefined();
    expect(handledInBulk(answered({ outcome: 'refused', code: '1004' }), 10)).toBeUndefined();
  });

  it('does not apply to what never reached the ERP', () => {
    expect(handled('')(answered({ outcome: 'rejected' }), 10)).toBeUndefined();
  });
});

describe('已在 ERP 解除', () => {
  it('is noted on what the ERP held, and can be undone', () => {
    const once = released(record(), 10);
    expect(once?.released).toEqual({ at: 10 });
    expect(once && released(once, 99)?.released).toEqual({ at: 10 });
    expect(once && heldAgain(once, 11)).toEqual(record());
    expect(released(unknown, 10)).toBeUndefined();
  });

  it('is remembered for the locked sub-orders only', () => {
    const [call] = record().calls;
    if (!call) throw new Error('no call');
    const refused = { ...call, subOrderIds: ['9'], answer: { outcome: 'refused' as const } };
    const memory = memoryOf([record({ calls: [call, refused], released: { at: 10 } })]);
    expect(memory.get(call.subOrderIds[0] ?? '')?.releasedAt).toBe(10);
    expect(memory.get('9')).not.toHaveProperty('releasedAt');
  });
});
