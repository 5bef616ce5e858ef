import { warehouseReport } from '@/components/order/copy-texts';
import { OrderStrip } from '@/components/order/order-strip';
import { ProblemNote } from '@/components/order/problem-note';
import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { lockOutcome } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView, OrderView, ShopBadge } from '@/utils/messages/views';
import { CardBand } from './card-band';
import { CardOutcome } from './card-outcome';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { usePopupTexts } from './texts';
import { useOrderLock } from './use-order-lock';

/** A past lock, opened again: what is known about it, and what a person can do. */
export function Review({ lock: before }: { lock: LockView }) {
  const t = usePopupTexts();
  const c = useTexts(common);
  const l = useTexts(lockWords);
  const { now } = usePopupScreen();
  const { view, review, copy } = usePopupState();
  const control = useOrderLock(before, before);
  const lock = control.lock ?? before;
  const close = (): void => review(undefined);
  const outcome = lockOutcome(lock);
  // If a person has to act, the report is already among the buttons.
  const isHeld = outcome === 'locked' || outcome === 'accepted';
  const copyReport = (): void => copy(warehouseReport(lock, now(), l, c), l.reportCopied);
  return (
    <section class="pp-review" aria-label={t.reviewed}>
      <header class="pp-head">
        <h2>{t.reviewed}</h2>
        <Button kind="link" onClick={close}>
          {t.back}
        </Button>
      </header>
      <article class="pp-card" data-place={lock.requestId}>
        <OrderStrip order={orderOf(lock, view?.shops ?? [])} onCopyTid={() => copy(lock.tid, c.copied)} />
        <CardBand tid={lock.tid} control={control} />
        {control.problem && <ProblemNote problem={control.problem} />}
        <CardOutcome order={undefined} lock={lock} control={control} done={close} takesFocus isReview />
        {isHeld && (
          <p class="pp-review-more">
            <Button kind="link" size="small" icon="copy" onClick={copyReport}>
              {l.copyForWarehouse}
            </Button>
          </p>
        )}
      </article>
    </section>
  );
}

function orderOf({ tid, sellerNick, buyer }: LockView, shops: readonly ShopBadge[]): OrderView {
  return {
    tid,
    sellerNick,
    buyer,
    shop: shops.find((shop) => shop.sellerNick === sellerNick),
    canLookUp: false,
  };
}
