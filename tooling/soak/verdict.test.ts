import { describe, expect, it } from 'vitest';
import type { CallAnswer, LockCall } from '../../utils/domain/lock';
import { type Evidence, liesOf, type SeenCall } from './verdict';

const IDS = ['4600000000000853117', '4600000000001853117'];
const call = (answer?: CallAnswer, more: Partial<LockCall> = {}): LockCall => ({
  subOrderIds: IDS,
  state: answer ? 'done' : 'sending',
  attempts: 1,
  ...(answer ? { answer } : {}),
  ...more,
});
const asked: SeenCall = { ids: IDS, reachedErp: true, turnedDown: false };
const turnedDown: SeenCall = { ids: IDS, reachedErp: false, turnedDown: true };
const honest: Evidence = {
  requestId: 'request-1',
  ids: IDS,
  told: true,
  record: { calls: [call({ outcome: 'locked' })] },
  calls: [asked],
  held: IDS,
};
const unknown = { calls: [call({ outcome: 'unknown' })] };

describe('nothing to blame', () => {
  it.each<[string, Partial<Evidence>]>([
    ['locked and held', {}],
    ['unknown, and held', { record: unknown }],
    ['unknown, and the gateway never saw it', { record: unknown, calls: [], held: [] }],
    [
      'refused, where only the browser’s repeated call reached the ERP',
      {
        record: { calls: [call({ outcome: 'refused' })] },
        calls: [
          { ...asked, reachedErp: false },
          { ...asked, browserRepeat: true },
        ],
        held: [],
      },
    ],
    ['nothing written, nothing told, nothing sent', { told: false, record: undefined, calls: [], held: [] }],
    [
      'refused by the platform, then held',
      { record: { calls: [call({ outcome: 'locked' }, { attempts: 2 })] }, calls: [turnedDown, asked] },
    ],
  ])('%s', (_, change) => {
    expect(liesOf({ ...honest, ...change })).toEqual([]);
  });
});

describe('a lie', () => {
  it.each<[string, Partial<Evidence>, RegExp]>([
    ['a confirmed lock is gone', { record: undefined, calls: [], held: [] }, /lost/],
    ['a call without an entry', { told: false, record: undefined }, /without an entry/],
    ['locked, held in part', { held: IDS.slice(0, 1) }, /does not hold/],
    [
      'rejected, and held',
      { record: { calls: [call({ outcome: 'rejected' })] } },
      /rejected, and the ERP holds/,
    ],
    [
      'refused, but the ERP was never asked',
      { record: { calls: [call({ outcome: 'refused' })] }, calls: [turnedDown], held: [] },
      /never asked/,
    ],
    [
      'two calls',
      { record: { calls: [call({ outcome: 'locked' }, { attempts: 2 })] }, calls: [asked, asked] },
      /sent again/,
    ],
    ['more calls than the journal knows', { calls: [turnedDown, asked] }, /2 calls, 1 in the journal/],
    ['never ends', { record: { calls: [call()] } }, /under way/],
    ['a sub-order is missing', { ids: [...IDS, '4600000000002853117'] }, /without an outcome/],
  ])('%s', (_, change, words) => {
    expect(liesOf({ ...honest, ...change }).join('; ')).toMatch(words);
  });
});
