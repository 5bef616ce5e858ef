import { Icon } from '@/components/ui/Icon';
import type { ShopView } from '@/utils/messages/views';
import { firstFailure } from '../connection/connection-lines';
import { useOptions } from '../env';
import { VendorHelp } from '../shops/vendor-help';
import { ImportField } from '../transfer/import-field';

export type Step = 'shop' | 'keys' | 'test' | 'try';

const STEPS: Step[] = ['shop', 'keys', 'test', 'try'];

interface Props {
  step: Step;
  /** The shop once it is saved. */
  shop: ShopView | undefined;
  appKey: string;
  onFile(file: File): void;
}

/** Where one is, what is done, and the short cut by file. */
export function StepRail({ step, shop, appKey, onFile }: Props) {
  const { t } = useOptions();
  const names = {
    shop: t.shops.sellerNick,
    keys: t.shops.groupKeys,
    test: t.connection.title,
    try: t.transfer.step4,
  };
  const help = {
    shop: shop?.sellerNick ?? t.transfer.step1Help,
    keys: shop ? `${t.shops.appKey} ${shop.appKey}` : t.transfer.step2Help,
    test: t.transfer.step3Help,
    try: t.transfer.step4Help,
  };
  const isPassed = shop?.lastTest !== undefined && !firstFailure(shop.lastTest, t.connection);
  const isDone = { shop: shop !== undefined, keys: shop !== undefined, test: isPassed, try: false };
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
        <div class="opt-rail-foot">
          <ImportField onFile={onFile} />
          <p class="opt-note">{t.transfer.haveFile}</p>
        </div>
        {!shop && <VendorHelp appKey={appKey} />}
      </div>
    </aside>
  );
}

function stepClass(isNow: boolean, isDone: boolean): string {
  return ['opt-step', isNow && 'opt-step-now', isDone && 'opt-step-done'].filter(Boolean).join(' ');
}
