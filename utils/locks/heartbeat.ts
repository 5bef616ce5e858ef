/**
 * Keeps the background awake during a call: both browsers end an idle one after 30 s, even with a fetch open. In tests
 * only an extension API call at least every 20 s kept it alive for a late answer in both.
 */
interface Heartbeat {
  /** Starts the heartbeat unless it is already running; it continues for as long as `wanted`. */
  start(): void;
}

interface HeartbeatParts {
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
