import type { Database } from '@/utils/background/storage/database';
import { DAY_MS } from '@/utils/domain/time';

/**
 * Whether the clock can be trusted to tell how old a record is. After a jump of more than a day, forward or back,
 * nothing is deleted until a gateway has confirmed the time: one minute in a wrong year must not empty the history.
 */
interface ClockWatch {
  /** To be called now and then. False: the clock has jumped, and the time is not confirmed. */
  isSure(): Promise<boolean>;
  /** A gateway has given the time (`Date` header, epoch ms). */
  heard(date: number): Promise<void>;
}

interface Stored {
  /** Epoch ms. */
  seenAt: number;
  isSure: boolean;
}

const KEY = 'clock';
const JUMP_MS = DAY_MS;
/** Not written to disk every minute. */
const NOTE_EVERY_MS = 600_000;

export function createClockWatch(database: Database, now: () => number): ClockWatch {
  const read = async (): Promise<Stored | undefined> =>
    asStored(await database.use((db) => db.get('meta', KEY)));
  const write = (stored: Stored): Promise<unknown> => database.use((db) => db.put('meta', stored, KEY));
  /** One after the other: a check must not undo what a gateway has just confirmed. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  let isKnownSure = false;

  return {
    isSure: () =>
      inTurn(async () => {
        const at = now();
        const before = await read();
        const hasJumped = before !== undefined && Math.abs(at - before.seenAt) > JUMP_MS;
        const isSure = !hasJumped && before?.isSure !== false;
        const isNew = before?.isSure !== isSure || Math.abs(at - before.seenAt) > NOTE_EVERY_MS;
        if (isNew) await write({ seenAt: at, isSure });
        isKnownSure = isSure;
        return isSure;
      }),
    async heard(date) {
      if (Number.isNaN(date) || Math.abs(date - now()) > JUMP_MS || isKnownSure) return;
      await inTurn(() => write({ seenAt: now(), isSure: true }));
      isKnownSure = true;
    },
  };
}

function asStored(value: unknown): Stored | undefined {
  if (typeof value !== 'object' || value === null || !('seenAt' in value) || !('isSure' in value)) return;
  const { seenAt, isSure } = value;
  return typeof seenAt === 'number' && typeof isSure === 'boolean' ? { seenAt, isSure } : undefined;
}
