import { useId } from 'preact/hooks';
import { LockButton } from '@/components/order/LockButton';
import { ProblemNote } from '@/components/order/ProblemNote';
import { sumOf } from '@/components/order/selection';
import type { LockControl } from '@/components/order/useLock';
import { Money } from '@/components/ui/Money';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { useConfirmRef, whyNot } from './confirm';
import { isFullNick, NickField, needsNick } from './NickField';
import { isFinal } from './problems';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';

/** Amount and confirm in one line; above it what is still missing. Only one card of the view has it. */
export function CardConfirm({ order, control }: { order: OrderView; control: LockControl }) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const desk = useDesk();
  const { ticksOf, tick, confirmTid, nickOf, typeNick } = desk;
  const reasonId = useId();
  const ticked = ticksOf(order);
  const { n, pieces, amount } = sumOf(order.subOrders ?? [], ticked);
  const isHere = confirmTid === order.tid;
  const lockRef = useConfirmRef(desk, order.tid, isHere);
  if (!isHere) return control.problem ? <ProblemNote problem={control.problem} /> : null;

  const wantsNick = n > 0 && needsNick(order);
  const reason = whyNot(desk, wantsNick && !isFullNick(nickOf(order.tid)), t);
  const lock = (): void => {
    control.start(ticked);
    desk.confirmed([order.tid]);
    // Nothing stays ticked: a stray Enter after the outcome must do no harm.
    tick(order.tid, []);
  };
  return (
    <footer class="pp-confirm">
      {wantsNick && (
        <NickField order={order} nick={nickOf(order.tid)} change={(nick) => typeNick(order.tid, nick)} />
      )}
      {control.problem && <ProblemNote problem={control.problem} />}
      <div class="pp-confirm-line">
        <p class="pp-sum">
          <span class="ol-meta">{t.sum({ n, all: order.subOrders?.length, pieces })}</span>
          {amount && <Money yuan={amount} />}
        </p>
        <LockButton
          kind="primary"
          size="large"
          wide
          kbd={n > 0 && '↵'}
          lockRef={lockRef}
          describedBy={reasonId}
          disabled={n === 0 || reason !== undefined || isFinal(order.problem) || control.isAsking}
          onLock={lock}
        >
          {control.isAsking ? words.locking : words.lock({ n })}
        </LockButton>
      </div>
      <p class="ol-help" id={reasonId}>
        {reason ?? (n > 0 || !order.subOrders ? words.aboutLock : words.noneTicked)}
      </p>
    </footer>
  );
}
