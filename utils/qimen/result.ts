import type { CallAnswer } from '@/utils/domain/lock';

/** What may be resent automatically: only what was certainly not carried out. */
export type Resend =
  | { kind: 'never' }
  /** Once, after correcting the clock by `skewMs` (code 31, from the gateway's `Date` header). */
  | { kind: 'correct-clock'; skewMs: number }
  /** After the wait that a quota message named. */
  | { kind: 'after'; ms: number }
  /** Busy before routing: back off, at most three times. */
  | { kind: 'back-off' };

export interface CallResult {
  answer: CallAnswer;
  resend: Resend;
}
