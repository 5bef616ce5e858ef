import type { Arming } from '../arming';

/** For tests and gallery: every event on every button counts. */
export function alwaysArmed(): Arming {
  return {
    useArmed: () => ({ isArmed: true, left: undefined, round: 0, isHidden: false }),
    counts: () => true,
  };
}
