import { useEffect, useState } from 'preact/hooks';

/** Epoch ms, updated every `everyMs` while it is needed. */
export function useClock(now: () => number, everyMs: number, isWanted: boolean): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    if (!isWanted) return;
    setTime(now());
    const timer = setInterval(() => setTime(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs, isWanted]);
  return time;
}
