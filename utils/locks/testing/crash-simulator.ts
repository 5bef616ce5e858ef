import { createDatabase, type Database } from '@/utils/background/storage/database';
import { createJournal } from '@/utils/background/storage/indexeddb-journal';
import { isUnderWay, type LockRecord, type Outcome } from '@/utils/domain/lock';
import { StoreProblem } from '@/utils/domain/store-problem';
import type { Journal } from '@/utils/locks/journal';
import { createKeptJournal } from '@/utils/locks/kept-journal';
import type { CallResult } from '@/utils/qimen/result';
import type { LockRequest } from '../lock-request';
import { createRunner } from '../runner';
import { createManualClock, type ManualClock } from './hand-clock';
import { result } from './samples';

/**
 * A gateway, a disk and workers that end at any step. A dead worker does nothing any more: its promises never settle,
 * its timers never run, its pending writes and requests never happen. The disk and the gateway stay.
 */

/** What the gateway does with a call, and what the worker learns of it. */
export type Behaviour =
  | { does: 'hold'; says: CallResult | 'silence' | 'throw' }
  | { does: 'nothing'; says: CallResult | 'silence' | 'throw' };

/** One request as the gateway saw it. */
export interface Seen {
  requestId: string;
  subOrderIds: string[];
  held: boolean;
  /** Reported as certainly not carried out. */
  turnedDown: boolean;
  outcome?: Outcome;
  /** What the disk said at that moment. */
  onDisk: LockRecord | undefined;
}

interface World {
  database: Database;
  clock: ManualClock;
  seen: Seen[];
  /** Lets a worker live until its `dieAt`-th step; returns what its UI was told, by request id. */
  live(life: Life): Promise<Map<string, LockRecord>>;
  /** Number of steps of the last worker. */
  steps(): number;
  records(): Promise<LockRecord[]>;
}

export interface Life {
  /** Requests that the UI sends, all at once. */
  requests: LockRequest[];
  /** Answers of the gateway, by call; afterwards it holds and says so. */
  behaviours?: Behaviour[];
  /** Absent: it lives until everything is done. */
  dieAt?: number;
  /** Writes (by number) that the disk refuses. */
  failingWrites?: number[];
}

const NOT_WRITTEN = result('rejected', { kind: 'never' }, { notSentReason: 'journal-failed' });

let worlds = 0;

export function createWorld(held: CallResult): World {
  worlds += 1;
  const database = createDatabase({ name: `world-${worlds}` });
  const disk = createJournal(database);
  const clock = createManualClock();
  const seen: Seen[] = [];
  let lastSteps = 0;

  const live = async ({ requests, behaviours = [], dieAt, failingWrites = [] }: Life) => {
    let steps = 0;
    let dead = false;
    let busy = 0;
    let writes = 0;
    const never = new Promise<never>(() => undefined);
    /** One step of the worker: it may be its last. */
    const step = (): Promise<void> => {
      if (dead) return never;
      steps += 1;
      if (steps !== dieAt) return Promise.resolve();
      dead = true;
      return never;
    };
    const alive = async <T>(work: () => Promise<T>): Promise<T> => {
      if (dead) return never;
      busy += 1;
      const done = await work().finally(() => {
        busy -= 1;
      });
      return dead ? never : done;
    };
    const journal: Journal = {
      ...disk,
      async put(record, durability) {
        await step();
        writes += 1;
        if (failingWrites.includes(writes)) throw new StoreProblem('full', 'QuotaExceededError');
        await alive(() => disk.put(record, durability));
        await step();
      },
      get: (requestId) => alive(() => disk.get(requestId)),
      underWay: () => alive(disk.underWay),
      mayBeOpen: (words) => alive(() => disk.mayBeOpen(words)),
    };
    const after: ManualClock['after'] = (ms, run) => clock.after(ms, () => (dead ? undefined : run()));
    const runner = createRunner({
      journal: createKeptJournal(journal, after),
      free: async () => undefined,
      async call(record, call, { onDisk: written }) {
        const isWritten = await written.then(
          () => true,
          () => false,
        );
        if (!isWritten) return NOT_WRITTEN;
        await step();
        const behaviour = behaviours.shift() ?? { does: 'hold', says: held };
        const said = typeof behaviour.says === 'string' ? undefined : behaviour.says;
        const onDisk = await alive(() => disk.get(record.requestId));
        seen.push({
          requestId: record.requestId,
          subOrderIds: call.subOrderIds,
          held: behaviour.does === 'hold',
          turnedDown: said?.answer.outcome === 'rejected',
          outcome: said?.answer.outcome,
          onDisk,
        });
        await step();
        if (behaviour.says === 'throw') throw new TypeError('connection lost');
        return said ?? never;
      },
      now: clock.now,
      after,
      random: () => 0,
      beat: () => undefined,
      onChange: () => undefined,
    });

    const told = new Map<string, LockRecord>();
    runner.recover().catch(() => undefined);
    let waiting = requests.length;
    for (const request of requests) {
      runner.submit(request).then((reply) => {
        waiting -= 1;
        if (!dead && 'requestId' in reply) told.set(reply.requestId, reply);
      });
    }
    const isIdle = () => busy === 0 && waiting === 0;
    await untilOver({ clock, isDead: () => dead, isIdle, isBusy: () => busy > 0 });
    lastSteps = steps;
    return told;
  };

  return {
    database,
    clock,
    seen,
    live,
    steps: () => lastSteps,
    records: () => disk.query({}),
  };
}

interface Progress {
  clock: ManualClock;
  isDead(): boolean;
  isIdle(): boolean;
  isBusy(): boolean;
}

/** Lets the clock run only while no other work is pending; ends when the worker is dead or has nothing left to do. */
async function untilOver({ clock, isDead, isIdle, isBusy }: Progress): Promise<void> {
  for (;;) {
    await quiet(isBusy);
    if (isDead()) return;
    if (!clock.runNext() && isIdle()) return;
  }
}

async function quiet(isBusy: () => boolean): Promise<void> {
  for (let calm = 0; calm < 3; calm = isBusy() ? 0 : calm + 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Every way in which the journal could be wrong now. Empty: it tells the truth. */
export async function lies(world: World, told: Map<string, LockRecord>): Promise<string[]> {
  const records = await world.records();
  const found: string[] = [];
  for (const requestId of told.keys()) {
    if (!records.some((record) => record.requestId === requestId)) found.push(`${requestId} is gone`);
  }
  for (const record of records) found.push(...liesOf(record, world.seen));
  found.push(...world.seen.flatMap(unannounced));
  return found;
}

function liesOf(record: LockRecord, seen: Seen[]): string[] {
  if (isUnderWay(record)) return [`${record.requestId} is still under way`];
  return record.calls.flatMap((call) => {
    const requests = seen.filter(
      (each) => each.requestId === record.requestId && each.subOrderIds[0] === call.subOrderIds[0],
    );
    const outcome = call.answer?.outcome;
    const name = `${record.requestId}/${call.subOrderIds[0]} ${outcome}`;
    const wrong: string[] = [];
    const last = requests.at(-1);
    if (outcome === 'locked' && !last?.held) wrong.push(`${name}: nothing is held`);
    if (outcome === 'rejected' && requests.some((each) => !each.turnedDown))
      wrong.push(`${name}: it may be held`);
    if (outcome === 'refused' && last?.outcome !== 'refused') wrong.push(`${name}: the ERP did not refuse`);
    if (requests.slice(0, -1).some((each) => !each.turnedDown)) wrong.push(`${name}: sent again`);
    return wrong;
  });
}

/** A request whose journal entry did not say `sending` when it was sent. */
function unannounced({ requestId, subOrderIds, onDisk }: Seen): string[] {
  const call = onDisk?.calls.find((each) => each.subOrderIds[0] === subOrderIds[0]);
  return call?.state === 'sending' ? [] : [`${requestId} was sent while the disk said ${call?.state}`];
}
