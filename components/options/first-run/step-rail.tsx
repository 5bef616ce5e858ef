import { Icon } from '@/components/ui/icon';
import { mainAccount } from '@/utils/domain/nicks';
import type { ShopView } from '@/utils/messages/views';
import { firstFailure } from '../connection/connection-lines';
import { currentTest } from '../connection/current-test';
import { useOptions } from '../options-screen';
import { VendorHelp } from '../shops/vendor-help';
import { ImportField } from '../transfer/import-field';
import type { FirstWords, Step } from './steps';

const STEPS = ['shop', 'keys', 'test', 'try'] as const;

interface Props {
  step: Step;
  /** The shop once it is saved. */
  shop: ShopView | undefined;
  typed: FirstWords;
  /** The sample chat was opened. */
  hasTried: boolean;
  /** Absent: the file field is in the place of the form. */
  onFile: ((file: File) => void) | undefined;
}

/** The current step, what is done, and the shortcut by file. */
export function StepRail({ step, shop, typed, hasTried, onFile }: Props) {
  const { t } = useOptions();
  const name = shop?.sellerNick ?? mainAccount(typed.sellerNick);
  const names = {
    shop: t.shops.sellerNick,
    keys: t.shops.groupKeys,
    test: t.connection.title,
    try: t.transfer.step4,
  };
  const help = {
    shop: name || t.transfer.step1Help,
    keys: shop ? `${t.shops.appKey} ${shop.appKey}` : t.transfer.step2Help,
    test: t.transfer.step3Help,
    try: t.transfer.step4Help,
  };
  const test = currentTest(shop);
  const isPassed = test !== undefined && !firstFailure(test, t.connection);
  const isDone = { shop: name !== '', keys: shop !== undefined, test: isPassed, try: hasTried };
  return (
    <aside class="opt-rail" aria-label={t.transfer.steps}>
      <div class="opt-rail-content">
        <ol>
          {STEPS.map((one, place) => (
            <li
              key={one}
              class={stepClass(one === step, isDone[one])}
              aria-current={one === step ? 'step' : undefined}
            >
              <span class="opt-step-mark" aria-hidden="true">
                {isDone[one] && one !== step ? <Icon name="check" size={14} /> : place + 1}
              </span>
              <span>
                <strong>{names[one]}</strong>
                <span class="opt-note">{help[one]}</span>
              </span>
            </li>
          ))}
        </ol>
        {onFile && (
          <div class="opt-rail-foot">
            <ImportField onFile={onFile} />
            <p class="opt-note">{t.transfer.haveFile}</p>
          </div>
        )}
        {!shop && <VendorHelp appKey={typed.appKey} />}
      </div>
    </aside>
  );
}

function stepClass(isNow: boolean, isDone: boolean): string {
  return ['opt-step', isNow && 'opt-step-now', isDone && 'opt-step-done'].filter(Boolean).join(' ');
}
