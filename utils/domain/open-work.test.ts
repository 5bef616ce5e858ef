import { describe, expect, it } from 'vitest';
import { answered, record } from '@/utils/locks/testing/samples';
import meanings from '../../public/error-meanings.json';
import type { CallAnswer, LockRecord } from './lock';
import { canBeHandled, canBeReleased, openReason, openWord, WAREHOUSE_CODES } from './open-work';

const ENDED = 1_700_000_000_800;
const HOUR = 3_600_000;
const at = (hours: number, n = 24) => ({ now: ENDED + hours * HOUR, hours: n });

const unknown = answered({ outcome: 'unknown', unknownReason: 'no-answer' });
const picked = answered({ outcome: 'refused', code: '1004' });
const accepted = answered({ outcome: 'accepted' });
const locked = answered({ outcome: 'locked' });
const handled = { at: ENDED + 1, note: '' };

/** A lock of several calls. */
function calls(...answers: CallAnswer[]): LockRecord {
  const [call] = record().calls;
  if (!call) throw new Error('no call');
  return record({ calls: answers.map((answer) => ({ ...call, answer })) });
}

describe('why a lock is open', () => {
  it('an unknown outcome: until it is marked as handled', () => {
    for (const hours of [0, 30, 5000]) expect(openReason(unknown, at(hours))).toBe('unknown');
    expect(openReason({ ...unknown, handled }, at(1))).toBeUndefined();
  });

  it('a refusal: only where the warehouse can still stop the goods', () => {
    expect(openReason(picked, at(500))).toBe('refused');
    expect(openReason({ ...picked, handled }, at(1))).toBeUndefined();
    for (const code of ['1001', '1007', '9999', undefined])
      expect(openReason(answered({ outcome: 'refused', code }), at(1))).toBeUndefined();
  });

  it('the codes of the warehouse are those whose advice names it', () => {
    const rows = meanings.rows as { errorCode?: string; advice: { zh: string } }[];
    const named = rows.flatMap(({ errorCode, advice }) =>
      errorCode !== undefined && advice.zh.includes('仓库') ? [errorCode] : [],
    );
    expect([...WAREHOUSE_CODES].sort()).toEqual(named.sort());
  });

  it('accepted: until the hours are over, or it is handled or released', () => {
    expect(openReason(accepted, at(23.9))).toBe('accepted');
    expect(openReason(accepted, at(24))).toBeUndefined();
    expect(openReason({ ...accepted, handled }, at(1))).toBeUndefined();
    expect(openReason({ ...accepted, released: { at: 1 } }, at(1))).toBeUndefined();
  });

  it('locked: once the hours are over, until it is released or handled, for a week at most', () => {
    expect(openReason(locked, at(23.9))).toBeUndefined();
    expect(openReason(locked, at(24))).toBe('held');
    expect(openReason(locked, at(24 * 8 - 0.1))).toBe('held');
    expect(openReason(locked, at(24 * 8))).toBeUndefined();
    expect(openReason({ ...locked, released: { at: 1 } }, at(30))).toBeUndefined();
    expect(openReason({ ...locked, handled }, at(30))).toBeUndefined();
  });

  it('0 hours lists neither; unknown and refused locks stay', () => {
    expect(openReason(accepted, at(0, 0))).toBeUndefined();
    expect(openReason(locked, at(30, 0))).toBeUndefined();
    expect(openReason(unknown, at(30, 0))).toBe('unknown');
  });

  it('not delivered, or still in progress: nothing to do', () => {
    expect(openReason(answered({ outcome: 'rejected', code: '25' }), at(30))).toBeUndefined();
    expect(openReason(record({ calls: [{ subOrderIds: [], state: 'sending', attempts: 1 }] }), at(30))).toBe(
      undefined,
    );
  });

  it('after the clock is set back, accepted stays and locked is not yet old', () => {
    expect(openReason(accepted, at(-100))).toBe('accepted');
    expect(openReason(locked, at(-100))).toBeUndefined();
  });

  it('the most urgent of several calls counts, not the worst outcome', () => {
    expect(openReason(calls({ outcome: 'rejected' }, { outcome: 'refused', code: '1004' }), at(1))).toBe(
      'refused',
    );
    expect(openReason(calls({ outcome: 'locked' }, { outcome: 'unknown' }), at(30))).toBe('unknown');
    expect(openReason(calls({ outcome: 'locked' }, { outcome: 'rejected' }), at(30))).toBe('held');
  });
});

describe('the indexed word', () => {
  const samples = [unknown, picked, accepted, locked, answered({ outcome: 'rejected' })];

  it('every lock that can be open at some time has one', () => {
    for (const sample of [...samples, ...samples.map((one) => ({ ...one, handled }))]) {
      for (const hours of [0, 1, 24, 100, 168, 335])
        for (const n of [1, 24, 168])
          if (openReason(sample, at(hours, n))) expect(openWord(sample, at(hours).now)).toBeDefined();
    }
  });

  it('held locks lose it eventually, unknown ones never do', () => {
    const late = at(24 * 15).now;
    expect(samples.map((sample) => openWord(sample, late))).toEqual([
      'unknown',
      'refused',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what a person can mark', () => {
  it('handled: anything that has an outcome at the ERP', () => {
    expect([unknown, picked, accepted, locked].every(canBeHandled)).toBe(true);
    expect(canBeHandled(answered({ outcome: 'rejected' }))).toBe(false);
  });

  it('released: only what the ERP holds or has accepted', () => {
    expect([locked, accepted].every(canBeReleased)).toBe(true);
    expect([unknown, picked].some(canBeReleased)).toBe(false);
    expect(canBeReleased(calls({ outcome: 'refused' }, { outcome: 'locked' }))).toBe(true);
  });
});
