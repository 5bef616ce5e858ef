/**
 * Chromium lets an extension's requests to an address rest after errors of the server (500, 503): from the third on for up to
 * 0.7 s, 1.4 times as long after each further one. It then turns requests down itself, which `fetch` reports like a lost
 * connection, and a lock that never left would be called unknown. So the door waits as long as that can last.
 */
export interface Rest {
  /** Resolves once a request to this address gets out; false: that takes too long. */
  isOver(url: string): Promise<boolean>;
  /** What the address answered. */
  note(url: string, status: number): void;
}

const FIRST_MS = 700;
const GROWTH = 1.4;
const PATIENT_WITH = 2;
const LONGEST_MS = 10_000;
/** The browser's clock and ours start a little apart. */
const SPARE_MS = 100;

interface Trouble {
  failures: number;
  /** While it lasts. */
  rest?: { ms: number; over: Promise<void> } | undefined;
}

/** `after` calls `run` after `ms`. */
export function createRest(after: (ms: number, run: () => void) => unknown): Rest {
  const troubles = new Map<string, Trouble>();
  return {
    async isOver(url) {
      const rest = troubles.get(addressOf(url))?.rest;
      if (rest && rest.ms > LONGEST_MS) return false;
      await rest?.over;
      return true;
    },
    note(url, status) {
      const address = addressOf(url);
      const trouble = troubles.get(address) ?? { failures: 0 };
      troubles.set(address, trouble);
      trouble.failures = Math.max(0, trouble.failures + (status >= 500 ? 1 : -1));
      if (status >= 500 && trouble.failures > PATIENT_WITH) begin(trouble, after);
    },
  };
}

function begin(trouble: Trouble, after: Parameters<typeof createRest>[0]): void {
  const ms = FIRST_MS * GROWTH ** (trouble.failures - PATIENT_WITH - 1) + SPARE_MS;
  const over = new Promise<void>((resolve) => {
    after(ms, () => {
      if (trouble.rest?.over === over) trouble.rest = undefined;
      resolve();
    });
  });
  trouble.rest = { ms, over };
}

/** As the browser tells addresses apart: parameters do not count. */
function addressOf(url: string): string {
  return url.split('?', 1)[0] as string;
}
