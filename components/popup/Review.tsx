import { OrderStrip } from '@/components/order/OrderStrip';
import { ProblemNote } from '@/components/order/ProblemNote';
import { Button } from '@/components/ui/Button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { LockView, OrderView, ShopBadge } from '@/utils/messages/views';
import { CardBand } from './CardBand';
import { CardOutcome } from './CardOutcome';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';
import { useOrderLock } from './useOrderLock';

/** A lock of before, looked at again: what is known of it, and what a person can do about it. */
export function Review({ lock: before }: { lock: LockView }) {
  const t = usePopupTexts();
  const { copied } = useTexts(common);
  const { view, review, copy } = useDesk();
  const control = useOrderLock(before, before);
  const lock = control.lock ?? before;
  const close = (): void => review(undefined);
  return (
    <section class="pp-review" aria-label={t.reviewed}>
      <header class="pp-head">
        <h2>{t.reviewed}</h2>
        <Button kind="link" onClick={close}>
          {t.back}
        </Button>
      </header>
      <article class="pp-card" data-place={lock.requestId}>
        <OrderStrip order={orderOf(lock, view?.shops ?? [])} onCopyTid={() => copy(lock.tid, copied)} />
        <CardBand tid={lock.tid} control={control} />
        {control.problem && <ProblemNote problem={control.problem} />}
        <CardOutcome order={undefined} lock={lock} control={control} done={close} takesFocus />
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
