import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockOutcome } from '@/utils/domain/lock';
import { type Behaviour, createWorld, type Life, lies } from './testing/crash-simulator';
import { lines, lockRequest, manyLines, result } from './testing/samples';

/** The worker ends at any line: afterwards the journal tells the truth, and nothing was sent twice. */

const LOCKED = result('locked');
const HOLD: Behaviour = { does: 'hold', says: LOCKED };
const quota = result('rejected', { kind: 'after', ms: 5_000 });
const clockOff = result('rejected', { kind: 'correct-clock', skewMs: 1_200_000 });
const busy = result('rejected', { kind: 'back-off' });

const JOURNEYS: Record<string, Omit<Life, 'dieAt'>> = {
  'one call, held': { requests: [lockRequest()], behaviours: [HOLD] },
  'one call, refused': {
    requests: [lockRequest()],
    behaviours: [{ does: 'nothing', says: result('refused') }],
  },
  'held, but nobody heard': { requests: [lockRequest()], behaviours: [{ does: 'hold', says: 'silence' }] },
  'held, but the connection broke': {
    requests: [lockRequest()],
    behaviours: [{ does: 'hold', says: 'throw' }],
  },
  'three calls': {
    requests: [lockRequest({ subOrders: manyLines(45) })],
    behaviours: [HOLD, { does: 'nothing', says: result('refused') }, { does: 'hold', says: 'silence' }],
  },
  'quota, clock, busy, then held': {
    requests: [lockRequest()],
    behaviours: [quota, clockOff, busy].map((says) => ({ does: 'nothing', says })),
  },
  'two shops and one order twice': {
    requests: [
      lockRequest(),
      lockRequest({ requestId: 'request-2', subOrders: lines('4512773019270853117') }),
      lockRequest({ requestId: 'request-3', sellerNick: '山雀与茶' }),
    ],
    behaviours: [HOLD, { does: 'nothing', says: quota }],
  },
  'a disk that refuses two writes': {
    requests: [lockRequest(), lockRequest({ requestId: 'request-2', tid: '4511986620573914208' })],
    behaviours: [HOLD, HOLD],
    failingWrites: [3, 5],
  },
};

describe.each(Object.entries(JOURNEYS))('%s', (_, journey) => {
  const play = async (dieAt?: number) => {
    const world = createWorld(LOCKED);
    const told = await world.live(fresh(journey, dieAt));
    const steps = world.steps();
    // The next worker of the same browser: it recovers and gets the same requests again.
    const again = await world.live({
      requests: journey.requests.filter(({ requestId }) => told.has(requestId)),
    });
    return { world, told, again, steps };
  };

  it('tells the truth when no worker ends early', async () => {
    const { world, told } = await play();
    expect(await lies(world, told)).toEqual([]);
  });

  it('tells the truth wherever the worker ends, and a repeated message makes no second call', async () => {
    const { steps } = await play();
    expect(steps).toBeGreaterThan(5);
    for (let dieAt = 1; dieAt <= steps; dieAt += 1) {
      const { world, told, again } = await play(dieAt);
      expect({ dieAt, lies: await lies(world, told) }).toEqual({ dieAt, lies: [] });
      expect([...again.keys()].sort()).toEqual([...told.keys()].sort());
    }
  });
});

it('shows what is known at each step of one call', async () => {
  const outcomes: (string | undefined)[] = [];
  for (let dieAt = 1; dieAt <= 9; dieAt += 1) {
    const world = createWorld(LOCKED);
    await world.live({ requests: [lockRequest()], behaviours: [HOLD], dieAt });
    await world.live({ requests: [] });
    const [record] = await world.records();
    outcomes.push(record ? lockOutcome(record) : 'no entry');
  }
  expect(outcomes).toEqual([
    'no entry', // before the entry
    'rejected', // the entry is on disk, the UI has not been notified
    'rejected', // before `sending` is written
    'unknown', // `sending` is written
    'unknown', // before the request leaves
    'unknown', // the ERP has acted, the answer is on its way
    'unknown', // the answer has arrived, but is not on disk
    'locked', // on disk
    'locked',
  ]);
});

describe('at random', () => {
  const behaviour: fc.Arbitrary<Behaviour> = fc.oneof(
    { weight: 3, arbitrary: fc.constant(HOLD) },
    fc.constantFrom<Behaviour>(
      { does: 'hold', says: result('accepted') },
      { does: 'hold', says: result('unknown', { kind: 'back-off' }) },
      { does: 'hold', says: 'silence' },
      { does: 'hold', says: 'throw' },
      { does: 'nothing', says: result('refused') },
      { does: 'nothing', says: result('rejected') },
      { does: 'nothing', says: quota },
      { does: 'nothing', says: clockOff },
      { does: 'nothing', says: busy },
      { does: 'nothing', says: 'silence' },
    ),
  );
  const someRequest = fc.record({
    requestId: fc.constantFrom('request-1', 'request-2', 'request-3', 'request-4', 'request-5'),
    sellerNick: fc.constantFrom('云栖里家居', '山雀与茶'),
    tid: fc.constantFrom('4512773019268853117', '4511986620573914208'),
    subOrders: fc.uniqueArray(fc.integer({ min: 0, max: 44 }), { minLength: 1, maxLength: 45 }),
  });
  const someLife = fc.record({
    requests: fc.array(someRequest, { maxLength: 4 }),
    behaviours: fc.array(behaviour, { maxLength: 8 }),
    dieAt: fc.integer({ min: 1, max: 60 }),
    failingWrites: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  });

  it('a browser that is killed repeatedly tells the truth in the end', async () => {
    const all = manyLines(45);
    await fc.assert(
      fc.asyncProperty(fc.array(someLife, { minLength: 1, maxLength: 3 }), async (lives) => {
        const world = createWorld(LOCKED);
        const told = new Map();
        const taken = new Set<string>();
        for (const life of lives) {
          // A request id is created once per confirm: only the same request may be repeated with it.
          const requests = life.requests
            .filter(({ requestId }) => !taken.has(requestId))
            .map((each) => lockRequest({ ...each, subOrders: each.subOrders.flatMap((i) => all[i] ?? []) }));
          const once = [...new Map(requests.map((each) => [each.requestId, each])).values()];
          for (const [requestId, record] of await world.live({ ...life, requests: once }))
            told.set(requestId, record);
          for (const { requestId } of once) taken.add(requestId);
        }
        await world.live({ requests: [] });
        expect(await lies(world, told)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function fresh(journey: Omit<Life, 'dieAt'>, dieAt: number | undefined): Life {
  return { ...journey, behaviours: [...(journey.behaviours ?? [])], ...(dieAt ? { dieAt } : {}) };
}
