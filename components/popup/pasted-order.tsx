import { useLayoutEffect } from 'preact/hooks';
import { BrokenNote } from '@/components/order/each-line/broken-note';
import type { LocksControl } from '@/components/order/each-line/use-locks';
import { isOwnerOpen } from '@/components/order/owner';
import { OwnerNote } from '@/components/order/owner-note';
import { ProblemNote } from '@/components/order/problem-note';
import { isTickable, selectable, toggleAll } from '@/components/order/selection';
import { SubOrderList } from '@/components/order/sub-order-list';
import { Checkbox } from '@/components/ui/checkbox';
import { IdText } from '@/components/ui/id-text';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { Spinner } from '@/components/ui/spinner';
import { useTexts } from '@/components/ui/texts';
import type { Outcome } from '@/utils/domain/lock';
import { readableNick } from '@/utils/domain/nicks';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { CardBand } from './card-band';
import { CardOutcome } from './card-outcome';
import { CardUnknown } from './card-unknown';
import { Choosable } from './choosable';
import { FoldButton } from './fold-button';
import { NickField, needsNick } from './nick-field';
import { orderOf } from './order-of';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { needsSetUp } from './problems';
import { usePopupTexts } from './texts';
import { isGood, type Told, toldOf } from './told';
import { useErp } from './use-erp';
import type { LookUp } from './use-look-ups';
import { useOrderLock } from './use-order-lock';

interface PastedOrderProps {
  lookUp: LookUp;
  /** The first of the orders just confirmed, whose lock the focus follows. */
  isFront: boolean;
  /** Its outcome is announced by the summary of all orders. */
  isSummed: boolean;
  isFolded: boolean;
  fold: (isFolded: boolean) => void;
  /** Gives the list the control of this order's lock. */
  offer: (control: LocksControl) => void;
  tell: (told: Told | undefined) => void;
}

export function PastedOrder(props: PastedOrderProps) {
  const { lookUp, isFront, isSummed, isFolded, fold, offer, tell } = props;
  const popup = usePopupState();
  const { lookUps, shop } = popup;
  const order = orderOf(lookUp, popup);
  const control = useOrderLock(order);
  offer(control);
  const { lock } = control;
  const told = toldOf(control);
  useLayoutEffect(() => tell(told), [told?.outcome, told?.hasLock, told === undefined]);
  const isShut = isFolded && isGood(told);
  return (
    <section class="pp-pasted-order" aria-label={order.tid}>
      <Head order={order} lookUp={lookUp} outcome={lock && told?.outcome} isFolded={isFolded} fold={fold} />
      {!isShut && <CardBand tid={order.tid} control={control} isQuiet={isSummed} />}
      {lock && !isShut && (
        <CardOutcome
          order={order}
          lock={lock}
          control={control}
          done={control.dismiss}
          takesFocus={isFront && control.isFresh}
        />
      )}
      {control.problem && <ProblemNote problem={control.problem} />}
      {!lock && !lookUp.isLooking && (
        <OwnerNote
          order={order}
          answer={popup.answerOf(order)}
          onAnswer={(isTheirs) => popup.answerOwner(order, isTheirs)}
          keys={popup.answerOf(order) === undefined}
        />
      )}
      {!lock && !isFolded && <BrokenNote order={order} />}
      {!lock && !isFolded && order.subOrders && <Lines order={{ ...order, subOrders: order.subOrders }} />}
      {!order.subOrders && !lookUp.isLooking && (
        <CardUnknown
          order={order}
          problem={order.problem ?? lookUp.problem}
          control={control}
          again={() => lookUps.again(order.tid, { sellerNick: shop, fresh: true })}
        />
      )}
    </section>
  );
}

interface HeadProps {
  order: OrderView;
  lookUp: LookUp;
  /** The outcome of the lock shown instead of its rows. */
  outcome: Outcome | undefined;
  isFolded: boolean;
  fold: (isFolded: boolean) => void;
}

function Head({ order, lookUp, outcome, isFolded, fold }: HeadProps) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const { ticksOf, tick } = usePopupState();
  const lines = order.subOrders ?? [];
  const ticked = ticksOf(order);
  const all = needsSetUp(order.problem) ? [] : selectable(lines);
  const isAll = all.length > 0 && all.every((id) => ticked.includes(id));
  const buyer = readableNick(order.buyer);
  return (
    <header class="pp-pasted-head">
      <Checkbox
        label={words.selectAll}
        checked={isAll}
        mixed={!isAll && ticked.length > 0}
        disabled={all.length === 0}
        onChange={() => tick(order.tid, toggleAll(lines, ticked))}
      />
      <span class="pp-pasted-who">
        <IdText id={order.tid} />
        {buyer && (
          <span class="ol-meta ol-cut" title={buyer}>
            {buyer}
          </span>
        )}
      </span>
      {lookUp.isLooking ? (
        <span class="pp-pasted-state">
          <Spinner size={14} /> {t.looking}
        </span>
      ) : (
        lines.length > 0 && (
          <FoldButton isFolded={isFolded} fold={fold}>
            {outcome ? (
              <OutcomeBadge outcome={outcome} />
            ) : (
              <span class="ol-meta">
                {t.picked({ n: ticked.length, lockable: lines.filter(isTickable).length })}
              </span>
            )}
          </FoldButton>
        )
      )}
    </header>
  );
}

function Lines({ order }: { order: OrderView & Required<Pick<OrderView, 'subOrders'>> }) {
  const { now } = usePopupScreen();
  const { ticksOf, tick, nickOf, typeNick, review, answerOf } = usePopupState();
  const openErp = useErp();
  const isAsked = isOwnerOpen(order) && answerOf(order) === undefined;
  return (
    <>
      {order.problem && <ProblemNote problem={order.problem} />}
      <Choosable isOff={needsSetUp(order.problem)}>
        <SubOrderList
          order={order}
          ticked={ticksOf(order)}
          onTick={(ids) => tick(order.tid, ids)}
          now={now()}
          compact
          plain
          onResolve={review}
          onOpenErp={openErp(order.tid, order.sellerNick)}
        />
      </Choosable>
      {!isAsked && needsNick(order) && (
        <NickField order={order} nick={nickOf(order.tid)} change={(nick) => typeNick(order.tid, nick)} />
      )}
    </>
  );
}
