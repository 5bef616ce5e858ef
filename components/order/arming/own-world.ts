import { type Acts, watchActs } from './acts';
import type { ArmingWorld } from './control';

/** Popup, side panel and extension pages: only other windows can cover a button, and they take the focus. */
export function ownWorld(view: Window): ArmingWorld {
  return {
    ...worldOf(view),
    watch(_, tell) {
      const look = (): void => tell(!view.document.hidden);
      view.document.addEventListener('visibilitychange', look);
      look();
      return () => view.document.removeEventListener('visibilitychange', look);
    },
  };
}

/** The clock of a view, and the agent's actions in it. */
export function worldOf(view: Window, acts: Acts = watchActs(view)): Omit<ArmingWorld, 'watch'> {
  return {
    view,
    now: () => view.performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    hasActed: acts.hasActed,
  };
}
