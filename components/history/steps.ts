import type { LockCall, LockRecord } from '@/utils/domain/lock';
import type { HistoryTexts } from './words';

/** One step of a lock. */
export interface Step {
  /** Epoch ms. */
  at: number;
  text: string;
  /** Whether this step decided the outcome. */
  isEnd: boolean;
}

/** The steps of a lock, from its record. */
export function stepsOf(
  record: LockRecord,
  t: HistoryTexts,
  outcomeWord: (call: LockCall) => string,
): Step[] {
  const steps: Step[] = [
    { at: record.createdAt, text: t.stepSaved({ id: record.requestId.slice(0, 13) }), isEnd: false },
  ];
  record.calls.forEach((call, i) => {
    const which = record.calls.length > 1 ? `${t.stepCall({ n: i + 1, of: record.calls.length })} · ` : '';
    for (const step of stepsOfCall(record, call, t, outcomeWord))
      steps.push({ ...step, text: which + step.text });
  });
  if (record.handled) steps.push({ at: record.handled.at, text: t.stepHandled, isEnd: false });
  if (record.released) steps.push({ at: record.released.at, text: t.stepReleased, isEnd: false });
  return steps.sort((a, b) => a.at - b.at);
}

function stepsOfCall(
  record: LockRecord,
  call: LockCall,
  t: HistoryTexts,
  outcomeWord: (call: LockCall) => string,
): Step[] {
  const steps: Step[] = [];
  if (call.sentAt !== undefined) {
    const callType = t[record.callType];
    steps.push({ at: call.sentAt, text: t.stepSent({ callType, attempts: call.attempts }), isEnd: false });
  }
  if (call.answer) {
    const at = call.endedAt ?? call.sentAt ?? record.createdAt;
    const { notSentReason, unknownReason } = call.answer;
    const how = notSentReason
      ? t.stepNotSent
      : unknownReason === 'no-answer'
        ? t.stepNoAnswer
        : t.stepAnswered;
    steps.push({ at, text: `${how} · ${outcomeWord(call)}`, isEnd: true });
  }
  return steps;
}
