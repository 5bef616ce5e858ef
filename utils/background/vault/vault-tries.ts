import type { Tries } from './vault-rows';

/**
 * A wrong passphrase slows down: 1 s, 2 s, 4 s … an hour at most. Kept on disk, so that a restart does not shorten it.
 */

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 3_600_000;

export function triesAfterFailure({ failures }: Tries, now: number): Tries {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
  return { failures: failures + 1, nextTryAt: now + wait };
}

/**
 * Epoch ms of the next attempt, undefined if it may be made now. A clock that was set back never waits longer than the
 * maximum.
 */
export function waitUntil({ nextTryAt }: Tries, now: number): number | undefined {
  return nextTryAt > now ? Math.min(nextTryAt, now + LONGEST_WAIT_MS) : undefined;
}

export function secondsUntil(time: number, now: number): number {
  return Math.max(0, Math.ceil((time - now) / 1_000));
}
