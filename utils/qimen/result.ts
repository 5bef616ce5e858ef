import type { CallAnswer } from '@/utils/orders/lock';

/** What the program may send again by itself: only what was certainly not carried out (design section 6). */
export type Resend =
  | { kind: 'never' }
  /** Once, after correcting the clock by `skewMs` (code 31, from the gateway's `Date` header). */
  | { kind: 'correct-clock'; skewMs: number }
  /** Once the seconds that a quota message named are over. */
  | { kind: 'after'; ms: number }
  /** Busy before routing: back off, three times at most. */
  | { kind: 'back-off' };

export interface CallResult {
  answer: CallAnswer;
  resend: Resend;
}
