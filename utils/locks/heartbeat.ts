/**
 * Keeps the background awake while a call is out: both browsers end an idle one after 30 s, even with a fetch open.
 * Calling an extension API at least every 20 s is the only arrangement seen to carry a late answer home in both.
 */
export interface Heartbeat {
  /** Starts beating, unless it beats already; it goes on for as long as `wanted`. */
  start(): void;
}

export interface HeartbeatParts {
  /** Calls an extension API (`storage.session.set`). May fail. */
  beat: () => unknown;
  wanted: () => boolean;
  after: (ms: number, run: () => void) => () => void;
}

const EVERY_MS = 15_000;

export function createHeartbeat({ beat, wanted, after }: HeartbeatParts): Heartbeat {
  let beating = false;
  const next = (): void => {
    after(EVERY_MS, () => {
      beating = wanted();
      if (!beating) return;
      // A failed beat is no reason to stop: the next one may succeed.
      Promise.resolve()
        .then(beat)
        .catch(() => undefined);
      next();
    });
  };
  return {
    start() {
      if (beating) return;
      beating = true;
      next();
    },
  };
}
