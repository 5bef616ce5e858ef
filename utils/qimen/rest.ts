/**
 * Chromium lets an extension's requests to an address rest after errors of the server (500, 503): from the third on for up to
 * 0.7 s, 1.4 times as long after each further one. It then turns requests down itself, which `fetch` reports like a lost
 * connection, and a lock that never left would be called unknown. So the door waits as long as that can last.
 */
export interface Rest {
  /** Resolves once a request to this address gets out. */
  isOver(url: string): Promise<void> | undefined;
  /** What the address answered. */
  note(url: string, status: number): void;
}

/** With some to spare: the browser's clock and ours start a little apart. */
const FIRST_MS = 800;
const GROWTH = 1.4;
const PATIENT_WITH = 2;
/** An agent waits no longer; what the browser then turns down is unknown. */
const LONGEST_MS = 10_000;

/** `after` calls `run` after `ms`. */
export function createRest(after: (ms: number, run: () => void) => unknown): Rest {
  const failures: Record<string, number> = {};
  const rests: Record<string, Promise<void>> = {};
  return {
    isOver: (url) => rests[addressOf(url)],
    note(url, status) {
      const address = addressOf(url);
      const before = failures[address] ?? 0;
      const count = status < 500 ? Math.max(0, before - 1) : before + 1;
      failures[address] = count;
      if (count > before && count > PATIENT_WITH) {
        const ms = FIRST_MS * GROWTH ** (count - PATIENT_WITH - 1);
        rests[address] = new Promise((resolve) => after(Math.min(ms, LONGEST_MS), resolve));
      }
    },
  };
}

/** As the browser tells addresses apart: parameters do not count. */
function addressOf(url: string): string {
  return url.replace(/\?.*/, '');
}
