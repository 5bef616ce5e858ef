import { clock, seconds } from '@/components/ui/format';
import type { LockTexts } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { type CallAnswer, type LockCall, lockOutcome, type Outcome } from '@/utils/orders/lock';

/** What the band says of a lock: the worst first, and nothing better than is known. */

/** What is waited for one answer, at most (docs/architecture.md). */
export const DEADLINE_S = 45;

export interface Headline {
  outcome: Outcome;
  title: string;
  text: string;
}

/** Undefined while a call is under way. */
export function headline(lock: LockView, now: number, t: LockTexts): Headline | undefined {
  const outcome = lockOutcome(lock);
  const [first] = lock.calls;
  if (!outcome || !first) return undefined;
  const counts = countByOutcome(lock);
  const all = lock.subOrders.length;
  const isMixed = counts[outcome] < all;
  if (isMixed || (lock.calls.length > 1 && outcome !== 'locked')) {
    const title = isMixed ? t.mixedTitle(outcome, counts) : t.title[outcome]({ n: all });
    return { outcome, title, text: t.mixedText({ all, calls: lock.calls.length, counts }) };
  }
  const title = lock.handled ? t.handledTitle : t.title[outcome]({ n: all });
  return { outcome, title, text: sentence(outcome, lock, first, now, t) };
}

function sentence(outcome: Outcome, lock: LockView, call: LockCall, now: number, t: LockTexts): string {
  const ended = Math.max(...lock.calls.map(({ endedAt }) => endedAt ?? 0));
  const time = clock(ended, now);
  const n = lock.subOrders.length;
  const started = Math.min(...lock.calls.map(({ sentAt }) => sentAt ?? lock.createdAt));
  switch (outcome) {
    case 'locked':
      return t.confirmed({ time, s: seconds(ended - started) });
    case 'accepted':
      return t.accepted({ n, time });
    case 'refused':
      return t.refused({ n, time });
    case 'rejected':
      return call.answer?.notSentReason ? t.notSent[call.answer.notSentReason] : t.rejected;
    case 'unknown':
      return t.unknown({ reason: unknownReason(call, t) });
  }
}

/** Why nobody can say what became of this call. */
export function unknownReason({ answer, sentAt, endedAt }: LockCall, t: LockTexts): string {
  const waited = sentAt && endedAt ? Math.round((endedAt - sentAt) / 1000) : DEADLINE_S;
  return t.unknownReason[answer?.unknownReason ?? 'unreadable']({ s: waited });
}

export function countByOutcome(lock: LockView): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { locked: 0, accepted: 0, refused: 0, rejected: 0, unknown: 0 };
  for (const { answer, subOrderIds } of lock.calls) if (answer) counts[answer.outcome] += subOrderIds.length;
  return counts;
}

/** Whose turn it is after a call that was turned down. */
export type Turn = keyof LockTexts['who'];

const ADMIN = /^(?:11|12|13|21|22|23|24|25|26|27|28|29|30|40|41)$/;

export function whoseTurn(answer: CallAnswer): Turn {
  const { code = '', subCode = '', notSentReason } = answer;
  if (notSentReason) return TURN_OF_NOT_SENT[notSentReason];
  if (code === '31') return 'computer';
  if (/^[4-7]$/.test(code) || subCode === 'isp.system-busy') return 'wait';
  if (/^isp\.|^sign-check-failure/.test(subCode || code)) return 'vendor';
  if (ADMIN.test(code) || /permission|session|appkey/i.test(subCode)) return 'admin';
  return 'agent';
}

const TURN_OF_NOT_SENT: Record<NonNullable<CallAnswer['notSentReason']>, Turn> = {
  unreachable: 'computer',
  'no-access': 'admin',
  'no-session-rule': 'computer',
  interrupted: 'agent',
  'vault-closed': 'agent',
  'shop-gone': 'admin',
  'journal-failed': 'computer',
};

/** The call whose answer explains the lock: the first with its outcome. */
export function tellingCall(lock: LockView): LockCall | undefined {
  const outcome = lockOutcome(lock);
  return lock.calls.find(({ answer }) => answer?.outcome === outcome);
}
