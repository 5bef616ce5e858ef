/**
 * How often one frame reports: a few changes at once, then a few a second. Otherwise a page that changes all the time
 * would have all its orders copied to the background each time. Returns whether a report may be sent now; if not,
 * `later` is called as soon as it may.
 */
type ReportPace = (later: () => void) => boolean;

const BURST = 8;
const PAUSE_MS = 250;

/** @param now any clock in ms that only goes forward */
export function createReportPace(now: () => number, signal: AbortSignal): ReportPace {
  let free = BURST;
  let at = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (later) => {
    free = Math.min(BURST, free + (now() - at) / PAUSE_MS);
    at = now();
    if (free >= 1) {
      free -= 1;
      return true;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      later();
    }, PAUSE_MS);
    return false;
  };
}
