/** A clock that goes when it is told to. */
export interface HandClock {
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** Goes on to the next timer and runs it; false if there is none. */
  runNext(): boolean;
  /** Runs all timers of this time span, in order, letting other work finish between them. */
  advance(ms: number): Promise<void>;
  timers(): number;
}

export function createHandClock(start = 1_700_000_000_000): HandClock {
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

/** Lets everything that can go on without the clock go on (fake-indexeddb works in macrotasks). */
export async function rest(rounds = 40): Promise<void> {
  for (let i = 0; i < rounds; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
