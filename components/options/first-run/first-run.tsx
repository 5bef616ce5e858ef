import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/ui/Notice';
import type { ConnectionTest, ShopView } from '@/utils/messages/views';
import { useOptions } from '../env';
import { ProblemNote } from '../parts/problem-note';
import { SaveBar } from '../parts/save-bar';
import { focusField } from '../shops/focus-field';
import { HostDialog } from '../shops/host-dialog';
import { ShopFields } from '../shops/shop-fields';
import { useShopEditor } from '../shops/use-shop-editor';
import { ImportResult } from '../transfer/import-result';
import type { Import } from '../transfer/use-import';
import { type Step, StepRail } from './step-rail';
import { TestStep } from './test-step';
import { TryStep } from './try-step';

interface Props {
  shops: ShopView[];
  importing: Import;
  onShops(shops: ShopView[]): void;
  onDone(): void;
}

/** From nothing to a tested shop: who, keys, test, a try. At any step a settings file does it all. */
export function FirstRun({ shops, importing, onShops, onDone }: Props) {
  const { t } = useOptions();
  const [step, setStep] = useState<Step>('shop');
  const [nick, setNick] = useState<string>();
  const [appKey, setAppKey] = useState('');
  const shop = shops.find((one) => one.sellerNick === nick);
  const saved = (next: ShopView[], sellerNick: string): void => {
    setNick(sellerNick);
    setStep('test');
    onShops(next);
  };
  const tested = (sellerNick: string, lastTest: ConnectionTest): void =>
    onShops(shops.map((one) => (one.sellerNick === sellerNick ? { ...one, lastTest } : one)));

  return (
    <div class="opt-first">
      <h1>{t.transfer.firstTitle}</h1>
      <p class="opt-first-intro">{t.transfer.firstIntro}</p>
      <ImportResult importing={importing} />
      <div class="opt-card opt-first-card">
        <StepRail step={step} shop={shop} appKey={appKey} onFile={(file) => void importing.take(file)} />
        <section class="opt-first-step" aria-label={t.transfer.steps}>
          {(step === 'shop' || step === 'keys') && (
            <FormStep shops={shops} step={step} onStep={setStep} onAppKey={setAppKey} onSaved={saved} />
          )}
          {step === 'test' && shop && (
            <TestStep
              shop={shop}
              onTested={tested}
              onBack={() => setStep('shop')}
              onNext={() => setStep('try')}
              onSkip={onDone}
            />
          )}
          {step === 'try' && <TryStep onBack={() => setStep('test')} onDone={onDone} />}
        </section>
      </div>
    </div>
  );
}

interface FormStepProps {
  shops: ShopView[];
  step: Step;
  onStep(step: Step): void;
  /** What stands in the field: the note for the vendor names it. */
  onAppKey(appKey: string): void;
  onSaved(shops: ShopView[], nick: string): void;
}

/** Both steps of the form on one screen: nothing to page through, the rail follows the focus. */
function FormStep({ shops, step, onStep, onAppKey, onSaved }: FormStepProps) {
  const { t } = useOptions();
  const editor = useShopEditor(shops, onSaved);
  const form = useRef<HTMLDivElement>(null);
  const { saveState, draft } = editor;
  useEffect(() => onAppKey(draft.appKey), [draft.appKey, onAppKey]);
  const save = async (): Promise<void> => {
    const wrong = await editor.save();
    if (wrong) focusField(form.current, wrong);
  };
  return (
    <>
      <div
        class="opt-first-form opt-above"
        ref={form}
        onFocusIn={(event) => {
          const field = (event.target as Element).closest('[data-field]')?.getAttribute('data-field');
          const next = field === 'sellerNick' ? 'shop' : 'keys';
          if (field && next !== step) onStep(next);
        }}
      >
        <ShopFields editor={editor} isManaged={false} />
      </div>
      <SaveBar
        changes={editor.changes}
        wrong={Object.keys(editor.problems).length}
        isSaving={saveState.phase === 'saving'}
        savedAt={undefined}
        next={t.transfer.thenTest}
        onSave={() => void save()}
        onDiscard={editor.discard}
      >
        {saveState.phase === 'problem' && <ProblemNote problem={saveState.problem} />}
        {saveState.phase === 'denied' && <Notice>{t.shops.hostDenied(saveState.host)}</Notice>}
      </SaveBar>
      {saveState.phase === 'confirm' && (
        <HostDialog
          host={saveState.host}
          what={saveState.what}
          onConfirm={() => void editor.confirmHost()}
          onCancel={editor.cancelConfirm}
        />
      )}
    </>
  );
}
