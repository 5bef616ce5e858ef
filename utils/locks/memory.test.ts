import { describe, expect, it } from 'vitest';
import { inFlight, memoryOf } from './memory';
import { answered, record } from './testing/samples';

const [FIRST, SECOND] = ['4512773019269853117', '4512773019270853117'];
const only = (id: string) => ({ subOrders: [{ id }] });

describe('memory of sub-orders', () => {
  it('is the last lock that named it, whatever its outcome', () => {
    const older = record({ requestId: 'older-1', createdAt: 10 });
    const newer = answered({ outcome: 'unknown' }, { requestId: 'newer-1', createdAt: 20, entry: 'popup' });
    newer.calls = newer.calls.map((call) => ({ ...call, subOrderIds: [SECOND], endedAt: 25 }));
    const memory = memoryOf([newer, older]);
    expect(memory.get(FIRST)).toMatchObject({ outcome: 'locked', requestId: 'older-1', handled: false });
    expect(memory.get(SECOND)).toEqual({
      outcome: 'unknown',
      at: 25,
      entry: 'popup',
      requestId: 'newer-1',
      handled: false,
    });
  });

  it('knows what was handled, and ignores locks under way', () => {
    const handled = answered({ outcome: 'unknown' }, { handled: { at: 30, note: 'ok' } });
    const running = record({
      createdAt: 1e15,
      calls: [{ subOrderIds: [FIRST], state: 'sending', attempts: 1 }],
    });
    const memory = memoryOf([handled, running]);
    expect(memory.get(FIRST)).toMatchObject({ outcome: 'unknown', handled: true });
  });
});

it('sub-orders in flight are those of calls that have not ended', () => {
  const running = record({
    ...only(FIRST),
    calls: [
      { subOrderIds: [FIRST], state: 'done', attempts: 1, answer: { outcome: 'locked' } },
      { subOrderIds: [SECOND], state: 'pausing', attempts: 1 },
    ],
  });
  expect([...inFlight([record(), running])]).toEqual([SECOND]);
});
