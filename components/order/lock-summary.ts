import { clock, seconds } from '@/components/ui/format';
import { CALL_DEADLINE_MS } from '@/utils/domain/limits';
import { type LockCall, lockOutcome, type Outcome } from '@/utils/domain/lock';
import type { LockTexts } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { isEachLine, neverSent } from './each-line/run';

/** What the band says of a lock: the worst first, and nothing better than is known. */

/** The longest wait for one answer. */
export const DEADLINE_S = CALL_DEADLINE_MS / 1000;

interface Headline {
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
  if (outcome === 'unknown' && lock.handled) {
    const { at, note } = lock.handled;
    return { outcome, title: t.handledTitle, text: t.handledText({ time: clock(at, now), note }) };
  }
  const isMixed = counts[outcome] < all;
  if (outcome === 'locked' && lock.released) {
    const text = t.released({ time: clock(lock.released.at, now) });
    return { outcome, title: t.releasedTitle({ n: all }), text };
  }
  if (isEachLine(lock) && (isMixed || outcome !== 'locked')) {
    const title = isMixed ? t.each.counts(counts) : t.title[outcome]({ n: all });
    return { outcome, title, text: t.each.summary({ all, unsent: neverSent(lock).length }) };
  }
  if (isMixed || (lock.calls.length > 1 && outcome !== 'locked')) {
    const title = isMixed ? t.mixedTitle(outcome, counts) : t.title[outcome]({ n: all });
    return { outcome, title, text: t.mixedText({ all, calls: lock.calls.length, counts }) };
  }
  const title = t.title[outcome]({ n: all });
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

/** Why the outcome of this call cannot be known. */
export function unknownReason({ answer, sentAt, endedAt }: LockCall, t: LockTexts): string {
  const waited = sentAt && endedAt ? Math.round((endedAt - sentAt) / 1000) : DEADLINE_S;
  return t.unknownReason[answer?.unknownReason ?? 'unreadable']({ s: waited, code: answer?.code ?? '' });
}

function countByOutcome(lock: LockView): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { locked: 0, accepted: 0, refused: 0, rejected: 0, unknown: 0 };
  for (const { answer, subOrderIds } of lock.calls) if (answer) counts[answer.outcome] += subOrderIds.length;
  return counts;
}

/** The call whose answer explains the lock: the first with its outcome. */
export function tellingCall(lock: LockView): LockCall | undefined {
  const outcome = lockOutcome(lock);
  return lock.calls.find(({ answer }) => answer?.outcome === outcome);
}
