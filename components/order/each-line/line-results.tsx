import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { useLanguage, useTexts } from '@/components/ui/texts';
import { Thumb } from '@/components/ui/thumb';
import { callOf, OUTCOMES } from '@/utils/domain/lock';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { callWords, meaningIn } from '../call-list';

/** The result of each line of one press, with its reason; worst first. */
export function LineResults({ lock, now }: { lock: LockView; now: number }) {
  const t = useTexts(lockWords);
  const key = useLanguage() === 'en' ? 'en' : 'zh';
  const results = lock.subOrders.flatMap((line) => {
    const call = callOf(lock, line.id);
    return call?.answer ? [{ line, call, outcome: call.answer.outcome }] : [];
  });
  const worstFirst = OUTCOMES.flatMap((outcome) => results.filter((each) => each.outcome === outcome));
  return (
    <ul class="ol-line-results" aria-label={t.each.results}>
      {worstFirst.map(({ line, call, outcome }) => (
        <li key={line.id}>
          <Thumb url={line.picUrl} size={24} />
          <div>
            <p class="ol-cut" title={line.title}>
              {line.title ?? line.id}
            </p>
            <p class="ol-meta">{callWords(call, meaningIn(lock, call, key), now, t)}</p>
          </div>
          <OutcomeBadge outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}
