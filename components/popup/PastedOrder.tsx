import { useLayoutEffect, useState } from 'preact/hooks';
import { ProblemNote } from '@/components/order/ProblemNote';
import { SubOrderList } from '@/components/order/SubOrderList';
import { isTickable, selectable, toggleAll } from '@/components/order/selection';
import { Checkbox } from '@/components/ui/Checkbox';
import { Icon } from '@/components/ui/Icon';
import { IdText } from '@/components/ui/IdText';
import { Spinner } from '@/components/ui/Spinner';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { CardBand } from './CardBand';
import { CardOutcome } from './CardOutcome';
import { CardUnknown } from './CardUnknown';
import { Choosable } from './Choosable';
import { useHost } from './host';
import { NickField, needsNick } from './NickField';
import { orderOf } from './orderOf';
import { needsSetUp } from './problems';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';
import type { LookUp } from './useLookUps';
import { useOrderLock } from './useOrderLock';

export interface PastedOrderProps {
  lookUp: LookUp;
  /** The first of the orders just confirmed: the focus follows its lock. */
  isFront: boolean;
  /** Hands the list the way to lock this order. */
  offer: (start: (subOrderIds: readonly string[]) => void) => void;
  /** Whether a lock stands in place of its rows. */
  tell: (isTold: boolean) => void;
}

export function PastedOrder({ lookUp, isFront, offer, tell }: PastedOrderProps) {
  const desk = useDesk();
  const { lookUps, shop } = desk;
  const [isOpen, setOpen] = useState(true);
  const order = orderOf(lookUp, desk);
  const control = useOrderLock(order);
  offer(control.start);
  const { lock } = control;
  const isTold = lock !== undefined;
  useLayoutEffect(() => tell(isTold), [isTold]);
  return (
    <section class="pp-pasted-order" aria-label={order.tid}>
      <Head order={order} lookUp={lookUp} isOpen={isOpen} open={setOpen} />
      <CardBand tid={order.tid} control={control} />
      {lock && (
        <CardOutcome
          order={order}
          lock={lock}
          control={control}
          done={control.dismiss}
          takesFocus={isFront && control.isFresh}
        />
      )}
      {control.problem && <ProblemNote problem={control.problem} />}
      {!lock && isOpen && order.subOrders && <Lines order={{ ...order, subOrders: order.subOrders }} />}
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
  isOpen: boolean;
  open: (isOpen: boolean) => void;
}

function Head({ order, lookUp, isOpen, open }: HeadProps) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const { ticksOf, tick } = useDesk();
  const lines = order.subOrders ?? [];
  const ticked = ticksOf(order);
  const all = needsSetUp(order.problem) ? [] : selectable(lines);
  const isAll = all.length > 0 && all.every((id) => ticked.includes(id));
  const buyer = order.buyer?.nick ?? order.buyer?.maskedNick;
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
          <button type="button" class="pp-fold" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            <span class="ol-meta">
              {t.picked({ n: ticked.length, lockable: lines.filter(isTickable).length })}
            </span>
            <Icon name={isOpen ? 'down' : 'right'} size={14} />
          </button>
        )
      )}
    </header>
  );
}

function Lines({ order }: { order: OrderView & Required<Pick<OrderView, 'subOrders'>> }) {
  const { now } = useHost();
  const { ticksOf, tick, nickOf, typeNick, review } = useDesk();
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
        />
      </Choosable>
      {needsNick(order) && (
        <NickField order={order} nick={nickOf(order.tid)} change={(nick) => typeNick(order.tid, nick)} />
      )}
    </>
  );
}
