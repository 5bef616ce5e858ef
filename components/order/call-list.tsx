import { clock } from '@/components/ui/format';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { useLanguage, useTexts } from '@/components/ui/texts';
import type { CodeMeaning, LockCall } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { type LockTexts, lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { unknownReason } from './lock-summary';

/**
 * More than 20 sub-orders are sent in several calls, each with its own outcome: shown as a striped bar and as a list.
 */
export function CallList({ lock, now }: { lock: LockView; now: number }) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  const key = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <div class="ol-calls">
      <div class="ol-calls-bar" aria-hidden="true">
        {lock.calls.map(({ subOrderIds: [first], subOrderIds, answer }) => (
          <i
            key={first}
            class={`ol-${answer?.outcome ?? 'sending'}`}
            style={{ flexGrow: subOrderIds.length }}
          />
        ))}
      </div>
      <ol aria-label={t.calls}>
        {lock.calls.map((call, i) => (
          <li key={call.subOrderIds[0]}>
            <span class="ol-meta">{t.call({ n: i + 1 })}</span>
            <span class="ol-call-words">{callWords(call, meaningIn(lock, call, key), now, t)}</span>
            <OutcomeBadge outcome={call.answer?.outcome}>
              {t.badge({
                word: call.answer ? c.outcome[call.answer.outcome] : c.sending,
                n: call.subOrderIds.length,
              })}
            </OutcomeBadge>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The meaning of this call's answer code. */
export function meaningIn(
  lock: LockView,
  { answer }: LockCall,
  key: keyof CodeMeaning['meaning'],
): string | undefined {
  return lock.meanings[answer?.subCode ?? answer?.code ?? '']?.meaning[key];
}

/** What is known of one call, in a line. */
export function callWords(call: LockCall, meaning: string | undefined, now: number, t: LockTexts): string {
  const { answer, endedAt = now } = call;
  if (!answer) return '';
  switch (answer.outcome) {
    case 'locked':
      return t.confirmedAt({ time: clock(endedAt, now) });
    case 'accepted':
      return t.acceptedAt({ time: clock(endedAt, now) });
    case 'unknown':
      return unknownReason(call, t);
    default:
      if (answer.notSentReason) return t.notSent[answer.notSentReason];
      return [answer.subCode ?? answer.code, meaning ?? answer.message].filter(Boolean).join(' ');
  }
}
