import type { OrderPages } from '@/utils/surfaces/contract';
import type { MakeLaunchers } from './launcher/launchers';

/**
 * Where the detector meets the parts that are injected later: on this world's `globalThis`, which all scripts of ours
 * in the frame share and the page cannot see.
 */

interface Parts {
  launcher: MakeLaunchers;
  'order-pages': OrderPages;
}

type Slots = Record<symbol, ((part: never) => void) | undefined>;

const slots = globalThis as unknown as Slots;
const slot = (name: keyof Parts): symbol => Symbol.for(`order-lock.${name}`);

/** The detector waits here. */
export function awaitPart<N extends keyof Parts>(name: N, take: (part: Parts[N]) => void): void {
  slots[slot(name)] = take as (part: never) => void;
}

/** A part reports for work; nothing happens where no detector waits. */
export function offerPart<N extends keyof Parts>(name: N, part: Parts[N]): void {
  slots[slot(name)]?.(part as never);
}
