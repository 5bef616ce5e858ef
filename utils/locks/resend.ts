import type { CallResult } from '@/utils/qimen/result';

/**
 * Whether a call is automatically sent once more: only if it was certainly not carried out (docs/qimen-protocol.md,
 * "Errors").
 */

export interface Tries {
  clockCorrected: boolean;
  backOffs: number;
  /** How often and how long it waited for a quota, ms. */
  waits: number;
  waited: number;
}

type NextStep =
  | { again: false }
  | { again: true; waitMs: number; tries: Tries /** Clock of the gateway minus ours. */; skewMs?: number };

export const NO_TRIES: Tries = { clockCorrected: false, backOffs: 0, waits: 0, waited: 0 };

const MAX_BACK_OFFS = 3;
const MAX_WAITS = 3;
/** A quota that requires a longer wait than this is an answer, not a pause. */
export const MAX_WAITED_MS = 5 * 60_000;
const SHORTEST_WAIT_MS = 1_000;
const FINAL: NextStep = { again: false };

/** `random`: 0 ≤ x < 1, spreads the back-off of several browsers. */
export function nextStep({ answer, resend }: CallResult, tries: Tries, random: () => number): NextStep {
  // Whatever a table says: what may have been carried out is never sent again.
  if (answer.outcome !== 'rejected') return FINAL;
  if (resend.kind === 'correct-clock') return correctClock(resend.skewMs, tries);
  if (resend.kind === 'after') return waitFor(resend.ms, tries);
  return resend.kind === 'back-off' ? backOff(tries, random) : FINAL;
}

function correctClock(skewMs: number, tries: Tries): NextStep {
  if (tries.clockCorrected || !Number.isFinite(skewMs)) return FINAL;
  return { again: true, waitMs: 0, skewMs, tries: { ...tries, clockCorrected: true } };
}

function waitFor(ms: number, tries: Tries): NextStep {
  const waitMs = Math.max(ms, SHORTEST_WAIT_MS);
  const waited = tries.waited + waitMs;
  if (tries.waits >= MAX_WAITS || !(waited <= MAX_WAITED_MS)) return FINAL;
  return { again: true, waitMs, tries: { ...tries, waits: tries.waits + 1, waited } };
}

function backOff(tries: Tries, random: () => number): NextStep {
  if (tries.backOffs >= MAX_BACK_OFFS) return FINAL;
  const waitMs = Math.round(1_000 * 2 ** tries.backOffs * (0.75 + random() / 2));
  return { again: true, waitMs, tries: { ...tries, backOffs: tries.backOffs + 1 } };
}
