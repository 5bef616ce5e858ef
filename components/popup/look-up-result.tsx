import { useState } from 'preact/hooks';
import { seconds } from '@/components/ui/format';
import type { SubOrderSource } from '@/utils/messages/views';
import { FoldButton } from './fold-button';
import { OrderCard } from './order-card';
import { OrderLine } from './order-line';
import { orderOf } from './order-of';
import { usePopupState } from './popup-state';
import { type PopupTexts, usePopupTexts } from './texts';
import type { LookUp } from './use-look-ups';

/** The order that the agent looked up, now or when the popup was last open. */
export function LookUpResult({ lookUp }: { lookUp: LookUp }) {
  const t = usePopupTexts();
  const popup = usePopupState();
  const { lookUps, shop, isAside, takeLookUp, ticksOf, tick } = popup;
  const { tid, ms, isLooking } = lookUp;
  const order = orderOf(lookUp, popup);
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const isFolded = isAside && !isOpen;
  const words = lookUps.isRestored ? t.lastLookUp : t.result;
  const fold = (isToFold: boolean): void => {
    setOpen(!isToFold);
    setWasOpen(true);
    // Clear its ticks: nothing hidden may be locked.
    if (isToFold && ticksOf(order).length > 0) tick(tid, []);
  };
  return (
    <section
      class="pp-result"
      aria-label={words}
      aria-busy={isLooking}
      onFocusCapture={() => !isAside && takeLookUp()}
    >
      <header class="pp-head">
        <h2>{words}</h2>
        {isFolded && <OrderLine order={order} />}
        {!isFolded && ms !== undefined && order.source && (
          <span class="ol-meta">
            {t.resultFrom({ seconds: seconds(ms), source: sourceWord(order.source, t) })}
          </span>
        )}
        {isAside && <FoldButton isFolded={isFolded} fold={fold} label={`${words} ${tid}`} />}
      </header>
      {(!isFolded || wasOpen) && (
        <div hidden={isFolded}>
          <OrderCard
            lookUp={lookUp}
            takesFocus={!lookUps.isRestored}
            again={() => lookUps.again(tid, { sellerNick: shop, fresh: true })}
          />
        </div>
      )}
    </section>
  );
}

function sourceWord(source: SubOrderSource, t: PopupTexts): string {
  return { page: t.sourcePage, tab: t.sourceTab, 'trade-api': t.sourceTradeApi, typed: t.sourceTyped }[
    source
  ];
}
