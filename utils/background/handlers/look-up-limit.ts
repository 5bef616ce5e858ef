import type { SessionMap } from '../storage/session-map';

/**
 * Limits how often the platform is asked without a press: a page that changes all the time must not use up the shop's
 * calls.
 */
export interface LookUpLimit {
  /** The agent has asked for something here: automatic look-ups are allowed again. */
  gesture(source: string): Promise<void>;
  /** Whether an automatic look-up may be made now; if so, it is counted. */
  take(source: string): Promise<boolean>;
}

/** Since the last gesture. */
export interface Taken {
  times: number;
  /** Epoch ms of the last one. */
  at: number;
}

const GAP_MS = 3_000;
const EACH_SOURCE = 10;
const ALL_SOURCES = 30;
const ALL = 'all';

/** `source`: a tab, or the popup. */
export function createLookUpLimit(taken: SessionMap<Taken>, now: () => number): LookUpLimit {
  return {
    async gesture(source) {
      await taken.updateAll([source, ALL], () => undefined);
    },
    async take(source) {
      const at = now();
      let isFree = true;
      // Two concurrent calls: the second one sees what the first one has used.
      await taken.updateAll([source, ALL], (before = { times: 0, at: 0 }, key) => {
        const most = key === ALL ? ALL_SOURCES : EACH_SOURCE;
        const isSoon = before.times > 0 && at >= before.at && at - before.at < GAP_MS;
        isFree &&= before.times < most && !isSoon;
        return isFree ? { times: before.times + 1, at } : before;
      });
      return isFree;
    },
  };
}
