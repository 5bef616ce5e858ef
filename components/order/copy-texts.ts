import { clock } from '@/components/ui/format';
import type { CommonTexts } from '@/utils/i18n/common';
import type { LockTexts } from '@/utils/i18n/lock';
import type { LockView, Preferences } from '@/utils/messages/views';
import { callOf, type LockedSubOrder, lockOutcome } from '@/utils/orders/lock';

/** What is copied out of a lock: the sentence for the buyer, the report for the warehouse or the administrator. */

const SHORT = 16;

/** "60支长绒棉四件套 贡缎床单被套 …" → "60支长绒棉四件套": what people call it. */
export function shortTitle({ title }: Pick<LockedSubOrder, 'title'>): string | undefined {
  const first = title
    ?.trim()
    .split(/[\s|【】]+/)
    .find(Boolean);
  return first && [...first].slice(0, SHORT).join('');
}

export function shortTitles(lines: readonly LockedSubOrder[]): string {
  return lines.flatMap((line) => shortTitle(line) ?? []).join('、');
}

/** The buyer reads Chinese, whatever language this screen has. Only what is held is promised. */
export function replyText(lock: LockView, replies: Preferences['replies']): string | undefined {
  const outcome = lockOutcome(lock);
  if (outcome !== 'locked' && outcome !== 'accepted') return undefined;
  const titles = shortTitles(lock.subOrders);
  const isNamed = lock.subOrders.every(({ title }) => title);
  return replies[outcome].replaceAll('{items}', isNamed ? titles : `${lock.subOrders.length} 件商品`);
}

/** For the warehouse: order, sub-orders, items, the ERP's words. */
export function warehouseReport(lock: LockView, now: number, t: LockTexts, c: CommonTexts): string {
  const lines = lock.subOrders.map((line) => {
    const answer = callOf(lock, line.id)?.answer;
    const told = [answer && c.outcome[answer.outcome], answer?.code, answer?.message]
      .filter(Boolean)
      .join(' ');
    return `${t.report.subOrder} ${[line.id, line.title, line.sku, line.quantity && `× ${line.quantity}`].filter(Boolean).join(' ')}${told && `: ${told}`}`;
  });
  return [`${t.report.tid} ${lock.tid}`, ...lines, `${t.report.time} ${clock(lock.createdAt, now)}`].join(
    '\n',
  );
}

/** For the administrator: no key and nothing of the buyer. */
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
