import { useEffect, useState } from 'preact/hooks';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { ShopsTask } from '@/utils/messages/options-link';
import type { ShopView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { ImportResult } from '../transfer/import-result';
import type { Import } from '../transfer/use-import';
import { ByFile } from './by-file';
import { FormStep } from './form-step';
import { NextStep } from './next-step';
import { StepRail } from './step-rail';
import type { FirstWords, Step } from './steps';
import { TestStep } from './test-step';
import { TryStep } from './try-step';

interface Props {
  shops: ShopView[];
  importing: Import;
  /** The task for which another page leads here. */
  task: ShopsTask | undefined;
  onShops(shops: ShopView[]): void;
  onDone(): void;
}

/**
 * From nothing to a tested shop: who, keys, test, a try, and what comes next. A settings file can replace all of it at
 * any step.
 */
export function FirstRun({ shops, importing, task, onShops, onDone }: Props) {
  const { t } = useOptions();
  const [step, setStep] = useState<Step>('shop');
  const [isByFile, setByFile] = useState(task?.task === 'import');
  const [nick, setNick] = useState<string>();
  const [testsAtOnce, setTestsAtOnce] = useState(false);
  const [hasTried, setTried] = useState(false);
  const [typed, setTyped] = useState<FirstWords>({ sellerNick: '', appKey: '' });
  useEffect(() => {
    if (!task) return;
    setByFile(task.task === 'import');
    setStep('shop');
  }, [task]);
  const shop = shops.find((one) => one.sellerNick === nick);
  const isForm = step === 'shop' || step === 'keys';
  const saved = (next: ShopView[], sellerNick: string, andTest: boolean): void => {
    setNick(sellerNick);
    setTestsAtOnce(andTest);
    setStep('test');
    onShops(next);
  };
  const tested = (sellerNick: string, lastTest: ConnectionTest): void =>
    onShops(shops.map((one) => (one.sellerNick === sellerNick ? { ...one, lastTest } : one)));
  const takeFile = (file: File): void => void importing.take(file);

  return (
    <div class="opt-first">
      <h1>{t.transfer.firstTitle}</h1>
      <p class="opt-first-intro">{t.transfer.firstIntro}</p>
      <ImportResult importing={importing} />
      <div class="opt-card opt-first-card">
        <StepRail
          step={step}
          shop={shop}
          typed={typed}
          hasTried={hasTried}
          onFile={isForm && isByFile ? undefined : takeFile}
        />
        <section class="opt-first-step" aria-label={t.transfer.steps}>
          {isForm && isByFile && <ByFile onFile={takeFile} onByHand={() => setByFile(false)} />}
          {isForm && !isByFile && (
            <FormStep
              shops={shops}
              step={step}
              task={task}
              onStep={setStep}
              onTyped={setTyped}
              onSaved={saved}
            />
          )}
          {step === 'test' && shop && (
            <TestStep
              shop={shop}
              runsAtOnce={testsAtOnce}
              onTested={tested}
              onBack={() => setStep('shop')}
              onNext={() => setStep('try')}
              onSkip={() => setStep('next')}
            />
          )}
          {step === 'try' && (
            <TryStep
              onTry={() => setTried(true)}
              onBack={() => setStep('test')}
              onDone={() => setStep('next')}
            />
          )}
          {step === 'next' && <NextStep onDone={onDone} />}
        </section>
      </div>
    </div>
  );
}
