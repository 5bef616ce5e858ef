import { expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import type { LockRecord } from '@/utils/domain/lock';
import { StoreProblem } from '@/utils/domain/store-problem';
import type { PolicyView, UnrecognisedPage } from '@/utils/messages/seat-views';
import { createDatabase } from '../storage/database';
import { checkSeat } from './seat-check';

const POLICY: PolicyView = { state: 'none', at: 1, set: [], ignored: [], shops: 0 };
const record = (createdAt: number) => ({ createdAt }) as LockRecord;

function parts(database = createDatabase({ name: 'seat', program: '1.0.0' })) {
  return {
    database,
    policy: { view: async () => POLICY },
    shops: { views: async () => [] },
    vault: { view: async () => ({ state: 'open', idleMinutes: 1, maxMinutes: 2 }) as const },
    locks: {
      size: async () => ({ count: 5, oldest: 3 }),
      underWay: async () => [record(900)],
      openQuestions: async () => [record(700), record(800)],
    },
    clock: { isSure: async () => true },
    unrecognised: { list: async (): Promise<UnrecognisedPage[]> => [{ surface: 'reception', at: 4 }] },
  };
}

it('reports all facts', async () => {
  expect(await checkSeat(parts())).toEqual({
    policy: POLICY,
    storage: { database: 2, settings: 2 },
    shops: [],
    vault: { state: 'open', idleMinutes: 1, maxMinutes: 2 },
    journal: { count: 5, unfinished: 3, oldestUnfinished: 700 },
    isClockSure: true,
    unrecognised: [{ surface: 'reception', at: 4 }],
  });
});

it('an unreadable part does not affect the others', async () => {
  const fails = () => Promise.reject(new StoreProblem('newer', 'VersionError', '2.4.0'));
  const facts = await checkSeat({
    ...parts({ use: fails, close: async () => undefined }),
    shops: { views: fails },
    vault: { view: fails },
    locks: { size: fails, underWay: fails, openQuestions: fails },
    clock: { isSure: fails },
    unrecognised: { list: async () => [] },
  });
  expect(facts).toEqual({
    policy: POLICY,
    storage: { problem: { code: 'data-newer', detail: { version: '2.4.0' } } },
    unrecognised: [],
  });
});
