/**
 * Chromium blocks an extension's requests to an address after server errors (500, 503): from the third on for up to
 * 0.7 s, 1.4 times as long after each further one. `fetch` reports that like a lost connection, and a lock that was
 * never sent would be called unknown. So the transport waits as long as the block can last.
 */
export interface Cooldown {
  /** Resolves once the browser would send a request to this address again; undefined if there is no cooldown. */
  isOver(url: string): Promise<void> | undefined;
  /** Records the HTTP status of an answer. */
  note(url: string, status: number): void;
}

/** With a margin: the browser's timer and ours do not start at the same moment. */
const FIRST_MS = 800;
const GROWTH = 1.4;
const PATIENT_WITH = 2;
/** An agent would not wait longer; a request that the browser blocks after that is unknown. */
const LONGEST_MS = 10_000;

/** @param after calls `run` after `ms` */
export function createCooldown(after: (ms: number, run: () => void) => unknown): Cooldown {
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

/** The browser's key for an address: without parameters. */
function addressOf(url: string): string {
  return url.replace(/\?.*/, '');
}
