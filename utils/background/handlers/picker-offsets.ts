import * as z from 'zod/mini';
import type { Database } from '@/utils/background/storage/database';
import { inOneStep } from '@/utils/background/storage/in-one-step';
import { remembered } from '@/utils/background/storage/remembered';
import { offset } from '@/utils/messages/contract/fields';
import type { Offset } from '@/utils/messages/views';

/**
 * How far the agent has moved the picker from its default position, for each surface. A page can neither read nor write
 * it.
 */
export interface PickerOffsets {
  of(surface: string): Promise<Offset | undefined>;
  /** Without an offset it is removed. Throws StoreProblem. */
  keep(surface: string, offset: Offset | undefined): Promise<void>;
}

const KEY = 'picker-offsets';
/** More than the number of surfaces: a frame may send any surface name. */
const MOST = 50;

export function createPickerOffsets(database: Database): PickerOffsets {
  const shape = z.array(z.tuple([z.string(), offset()]));
  const read = remembered(database, async (db) => new Map(shape.safeParse(await db.get('meta', KEY)).data));
  let turn: Promise<unknown> = Promise.resolve();

  async function write(surface: string, next: Offset | undefined): Promise<void> {
    const others = [...(await read())].filter(([name]) => name !== surface);
    const all = next ? [...others, [surface, next]] : others;
    await database.use((db) => inOneStep(db, [{ table: 'meta', put: all.slice(-MOST), key: KEY }]));
  }

  return {
    // An unreadable position must not keep the picker from being shown.
    of: (surface) =>
      turn.then(read).then(
        (all) => all.get(surface),
        () => undefined,
      ),
    keep(surface, next) {
      const done = turn.then(() => write(surface, next));
      turn = done.catch(() => undefined);
      return done;
    },
  };
}
