import type { Launchers, OpenPicker } from './launchers';

/** Where detector and launchers meet: on this world's `globalThis`, which both scripts share and the page cannot see. */

export type MakeLaunchers = (doc: Document, open: OpenPicker) => Launchers;

const SLOT = Symbol.for('order-lock.launchers');
type Slot = { [SLOT]?: (make: MakeLaunchers) => void };

/** The detector waits here for the launchers' script. */
export function awaitLaunchers(take: (make: MakeLaunchers) => void): void {
  (globalThis as Slot)[SLOT] = take;
}

/** The launchers' script reports for work; nothing happens where no detector waits. */
export function offerLaunchers(make: MakeLaunchers): void {
  (globalThis as Slot)[SLOT]?.(make);
}
