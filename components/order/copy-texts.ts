import { clock } from '@/components/ui/format';
import { callOf, lockOutcome } from '@/utils/domain/lock';
import { readableNick } from '@/utils/domain/nicks';
import type { CommonTexts } from '@/utils/i18n/common';
import type { LockTexts } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';

/** Texts copied from a lock, except the reply to the buyer: the report for the warehouse or the administrator. */

/** For the warehouse: what to do, whose order it is, each line with the ERP's words, and why. */
export function warehouseReport(lock: LockView, now: number, t: LockTexts, c: CommonTexts): string {
  const buyer = readableNick(lock.buyer);
  const lines = lock.subOrders.map((line) => {
    const answer = callOf(lock, line.id)?.answer;
    const told = [answer && c.outcome[answer.outcome], answer?.code, answer?.message]
      .filter(Boolean)
      .join(' ');
    return `${t.report.subOrder} ${[line.id, line.title, line.sku, line.quantity && `× ${line.quantity}`].filter(Boolean).join(' ')}${told && `: ${told}`}`;
  });
  return [
    lockOutcome(lock) === 'locked' ? t.report.held : t.report.ask,
    `${t.report.shop} ${lock.sellerNick}`,
    ...(buyer ? [`${t.report.buyer} ${buyer}`] : []),
    `${t.report.tid} ${lock.tid}`,
    ...lines,
    ...(lock.reason ? [`${t.report.reason} ${lock.reason}`] : []),
    ...(lock.operator ? [`${t.report.operator} ${lock.operator}`] : []),
    `${t.report.time} ${clock(lock.createdAt, now)}`,
  ].join('\n');
}

/** For the administrator: no key and no data of the buyer. */
export function adminReport(lock: LockView, now: number, t: LockTexts, c: CommonTexts): string {
  const lines = lock.calls.flatMap(({ answer }) =>
    answer
      ? [
          `${t.report.outcome} ${c.outcome[answer.outcome]}`,
          `${t.report.words} ${[answer.code, answer.subCode, answer.message].filter(Boolean).join(' ') || answer.notSentReason || c.noWords}`,
          ...(answer.platformRequestId ? [`${t.report.platformRequest} ${answer.platformRequestId}`] : []),
        ]
      : [],
  );
  return [
    `${t.report.shop} ${lock.sellerNick}`,
    ...new Set(lines),
    `${t.report.time} ${clock(lock.createdAt, now)}`,
    `${t.report.request} ${lock.requestId}`,
  ].join('\n');
}

/** "7f3a19c2-…" → "7f3a-19c2": enough to find it again. */
export function shortRequest({ requestId }: Pick<LockView, 'requestId'>): string {
  const plain = requestId.replace(/-/g, '');
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}`;
}
