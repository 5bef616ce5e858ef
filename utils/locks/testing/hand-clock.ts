/** A clock that advances only when told to. */
export interface ManualClock {
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** Advances to the next timer and runs it; false if there is none. */
  runNext(): boolean;
  /** Runs all timers of this time span, in order, letting other work finish between them. */
  advance(ms: number): Promise<void>;
  timers(): number;
}

export function createManualClock(start = 1_700_000_000_000): ManualClock {
  let time = start;
  let timers: { at: number; run: () => void }[] = [];
  const next = () => [...timers].sort((a, b) => a.at - b.at)[0];
  const runNext = (): boolean => {
    const timer = next();
    if (!timer) return false;
    timers = timers.filter((each) => each !== timer);
    time = Math.max(time, timer.at);
    timer.run();
    return true;
  };
  return {
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    runNext,
    async advance(ms) {
      const end = time + ms;
      await rest();
      for (let timer = next(); timer && timer.at <= end; timer = next()) {
        runNext();
        await rest();
      }
      time = end;
    },
    timers: () => timers.length,
  };
}

/** Lets everything run that does not need the clock (fake-indexeddb works in macrotasks). */
export async function rest(rounds = 40): Promise<void> {
  for (let i = 0; i < rounds; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
