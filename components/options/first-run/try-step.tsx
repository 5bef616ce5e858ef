import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { OutcomeBadge } from '@/components/ui/OutcomeBadge';
import { Segments } from '@/components/ui/Segments';
import { common } from '@/utils/i18n/common';
import type { Outcome } from '@/utils/orders/lock';
import { useOptions } from '../env';

const OUTCOMES: Outcome[] = ['locked', 'accepted', 'refused', 'rejected', 'unknown'];

interface Props {
  onBack(): void;
  onDone(): void;
}

/** Fourth step: a lock that is none. It shows the five outcomes; nothing leaves this page. */
export function TryStep({ onBack, onDone }: Props) {
  const { t, language } = useOptions();
  const outcomes = common[language].outcome;
  const [ticked, setTicked] = useState<number[]>([0]);
  const [answer, setAnswer] = useState<Outcome>('locked');
  const [outcome, setOutcome] = useState<Outcome>();
  const sentences: Record<Outcome, string> = {
    locked: t.transfer.demoLocked,
    accepted: t.transfer.demoAccepted,
    refused: t.transfer.demoRefused,
    rejected: t.transfer.demoRejected,
    unknown: t.transfer.demoUnknown,
  };
  const toggle = (item: number): void =>
    setTicked(ticked.includes(item) ? ticked.filter((one) => one !== item) : [...ticked, item]);

  return (
    <>
      <div class="opt-first-form">
        <h2>{t.transfer.step4}</h2>
        <p>{t.transfer.step4Intro}</p>
        <ul class="opt-demo">
          {t.transfer.demoItems.map((title, item) => (
            <li key={title}>
              <label class="opt-check">
                <input
                  class="ol-check"
                  type="checkbox"
                  checked={ticked.includes(item)}
                  onChange={() => toggle(item)}
                />
                <span>{title}</span>
              </label>
            </li>
          ))}
        </ul>
        <p class="opt-demo-answer">{t.transfer.demoAnswer}</p>
        <Segments
          name="demo"
          label={t.transfer.demoAnswer}
          value={answer}
          options={OUTCOMES.map((value) => ({ value, label: outcomes[value] }))}
          onChange={(next) => {
            setAnswer(next);
            setOutcome(undefined);
          }}
        />
        <p class="opt-demo-lock">
          <Button
            kind={outcome ? 'secondary' : 'primary'}
            data-first
            disabled={ticked.length === 0}
            onClick={() => setOutcome(answer)}
          >
            {t.transfer.demoLock(ticked.length)}
          </Button>
        </p>
        <div role="status">
          {outcome && (
            <p class="opt-demo-outcome">
              <OutcomeBadge outcome={outcome} />
              {sentences[outcome]}
            </p>
          )}
        </div>
        <p class="opt-note">{t.transfer.demoHint}</p>
      </div>
      <footer class="opt-save-bar">
        <Button onClick={onBack}>{t.transfer.previous}</Button>
        <span class="opt-spacer" />
        <Button kind={outcome ? 'primary' : 'secondary'} onClick={onDone}>
          {t.transfer.finish}
        </Button>
      </footer>
    </>
  );
}
