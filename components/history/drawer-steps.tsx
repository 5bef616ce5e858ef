import { useTexts } from '@/components/ui/texts';
import type { LockRecord } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { stepsOf } from './steps';
import { useWords } from './words';

/** The lock's steps with times to the millisecond. */
export function DrawerSteps({ record }: { record: LockRecord }) {
  const { t } = useWords();
  const { outcome } = useTexts(common);
  const steps = stepsOf(record, t, (call) => (call.answer ? outcome[call.answer.outcome] : ''));
  return (
    <ol class="hp-steps" aria-label={t.steps}>
      {steps.map(({ at, text, isEnd }) => (
        <li key={`${at} ${text}`} class={isEnd ? 'hp-step-end' : undefined}>
          <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

/** `HH:mm:ss.SSS` in the local time zone. */
function exactTime(at: number): string {
  const date = new Date(at);
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) =>
    String(n).padStart(2, '0'),
  );
  return `${parts.join(':')}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
