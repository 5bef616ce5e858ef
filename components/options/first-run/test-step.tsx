import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { ShopView } from '@/utils/messages/views';
import { ConnectionAnswers, ToVault, useConnectionTest } from '../connection/connection-panel';
import { currentTest } from '../connection/current-test';
import { useOptions } from '../options-screen';
import { ProblemNote } from '../parts/problem-note';
import { HostAccess } from '../shops/host-access';

interface Props {
  shop: ShopView;
  /** Opened by 保存并测试. */
  runsAtOnce: boolean;
  onTested(sellerNick: string, test: ConnectionTest): void;
  onBack(): void;
  onNext(): void;
  onSkip(): void;
}

/**
 * Third step: the four answers. No call is made before a button is pressed; the focus moves to the next one, since the
 * one that led here is gone.
 */
export function TestStep({ shop, runsAtOnce, onTested, onBack, onNext, onSkip }: Props) {
  const { t } = useOptions();
  const { run, isRunning, problem } = useConnectionTest(shop, onTested);
  const isTested = currentTest(shop) !== undefined;
  useEffect(() => {
    if (runsAtOnce) void run();
  }, []);
  return (
    <>
      <div class="opt-first-form">
        <h2>{t.connection.title}</h2>
        <p role="status">{t.transfer.step3Intro}</p>
        <HostAccess shop={shop} />
        {problem && <ProblemNote problem={problem} action={problem.code === 'vault-closed' && <ToVault />} />}
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
