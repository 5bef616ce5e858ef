import { Button } from '@/components/ui/Button';
import type { ConnectionTest, ShopView } from '@/utils/messages/views';
import { ConnectionAnswers, useConnectionTest } from '../connection/connection-panel';
import { useOptions } from '../env';
import { ProblemNote } from '../parts/problem-note';
import { HostAccess } from '../shops/host-access';

interface Props {
  shop: ShopView;
  onTested(sellerNick: string, test: ConnectionTest): void;
  onBack(): void;
  onNext(): void;
  onSkip(): void;
}

/**
 * Third step: the four answers. Nothing is called before the button is pressed; the focus lands on it, as the one that
 * led here is gone.
 */
export function TestStep({ shop, onTested, onBack, onNext, onSkip }: Props) {
  const { t } = useOptions();
  const { run, isRunning, problem } = useConnectionTest(shop, onTested);
  const isTested = shop.lastTest !== undefined;
  return (
    <>
      <div class="opt-first-form">
        <h2>{t.connection.title}</h2>
        <p role="status">{t.transfer.step3Intro}</p>
        <HostAccess shop={shop} />
        {problem && <ProblemNote problem={problem} />}
        <ConnectionAnswers test={shop.lastTest} isRunning={isRunning} />
        {isTested && <p class="opt-note">{t.transfer.step3After}</p>}
      </div>
      <footer class="opt-save-bar">
        <Button onClick={onBack}>{t.transfer.back}</Button>
        {isTested && (
          <Button icon="refresh" busy={isRunning} onClick={() => void run()}>
            {t.connection.again}
          </Button>
        )}
        <span class="opt-spacer" />
        <Button kind="ghost" onClick={onSkip}>
          {t.transfer.skip}
        </Button>
        {isTested ? (
          <Button kind="primary" data-first onClick={onNext}>
            {t.transfer.next}
          </Button>
        ) : (
          <Button kind="primary" data-first busy={isRunning} onClick={() => void run()}>
            {t.connection.run}
          </Button>
        )}
      </footer>
    </>
  );
}
