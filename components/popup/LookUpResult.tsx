import { seconds } from '@/components/ui/format';
import type { SubOrderRoad } from '@/utils/messages/views';
import { OrderCard } from './OrderCard';
import { type PopupTexts, usePopupTexts } from './texts';
import { useDesk } from './useDesk';
import type { LookUp } from './useLookUps';

/** The one order that the agent asked for; or asked for when the popup was open before. */
export function LookUpResult({ lookUp }: { lookUp: LookUp }) {
  const t = usePopupTexts();
  const { lookUps, shop } = useDesk();
  const { tid, ms, order, isLooking } = lookUp;
  const words = lookUps.isRestored ? t.lastLookUp : t.result;
  return (
    <section class="pp-result" aria-label={words} aria-busy={isLooking}>
      <header class="pp-head">
        <h2>{words}</h2>
        {ms !== undefined && order?.road && (
          <span class="ol-meta">{t.resultFrom({ seconds: seconds(ms), road: roadWord(order.road, t) })}</span>
        )}
      </header>
      <OrderCard
        lookUp={lookUp}
        takesFocus={!lookUps.isRestored}
        again={() => lookUps.again(tid, { sellerNick: shop, fresh: true })}
      />
    </section>
  );
}

function roadWord(road: SubOrderRoad, t: PopupTexts): string {
  return { page: t.roadPage, tab: t.roadTab, 'trade-api': t.roadTradeApi, typed: t.roadTyped }[road];
}
