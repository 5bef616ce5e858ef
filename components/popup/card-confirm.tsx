import { useId } from 'preact/hooks';
import { subjectOf } from '@/components/order/arming/subject';
import { CheckNote } from '@/components/order/check-note';
import { LockButton } from '@/components/order/lock-button';
import { LockedBefore } from '@/components/order/locked-before';
import { isOwnerOpen } from '@/components/order/owner';
import { ProblemNote } from '@/components/order/problem-note';
import { sumOf } from '@/components/order/selection';
import type { LockControl } from '@/components/order/use-lock';
import { Money } from '@/components/ui/money';
import { useTexts } from '@/components/ui/texts';
import { isFinal } from '@/utils/domain/problem';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { useConfirmRef, whyNot } from './confirm';
import { isFullNick, NickField, needsNick } from './nick-field';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { Reasons } from './reasons';
import { usePopupTexts } from './texts';

/** Amount and confirm on one line; above it what is still missing. Only one card of the view has it. */
export function CardConfirm({ order, control }: { order: OrderView; control: LockControl }) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const popup = usePopupState();
  const { now } = usePopupScreen();
  const { ticksOf, tick, confirmTid, nickOf, typeNick } = popup;
  const reasonId = useId();
  const ticked = ticksOf(order);
  const { n, pieces, amount } = sumOf(order, ticked);
  const isHere = confirmTid === order.tid;
  const isChecking = popup.isChecking(order.tid);
  const lockRef = useConfirmRef(popup, order.tid, isHere);
  if (!isHere) return control.problem ? <ProblemNote problem={control.problem} /> : null;

  const isAsked = isOwnerOpen(order) && popup.answerOf(order) === undefined;
  const wantsNick = n > 0 && !isAsked && needsNick(order);
  const missing = whyNot(popup, wantsNick && !isFullNick(nickOf(order.tid)), t);
  const reason = missing ?? (isAsked ? words.owner.first : undefined);
  const lock = (): void => {
    control.start(ticked, popup.reason);
    popup.confirmed([order.tid]);
    // Clear the ticks: a stray Enter after the outcome must do no harm.
    tick(order.tid, []);
  };
  return (
    <footer class="pp-confirm">
      {wantsNick && (
        <NickField order={order} nick={nickOf(order.tid)} change={(nick) => typeNick(order.tid, nick)} />
      )}
      {control.problem && <ProblemNote problem={control.problem} />}
      {n > 0 && <CheckNote order={order} isChecking={isChecking} />}
      {n > 0 && <Reasons />}
      <LockedBefore lines={order.subOrders ?? []} ticked={ticked} now={now()} />
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
          disabled={
            n === 0 || reason !== undefined || isFinal(order.problem) || control.isAsking || isChecking
          }
          subject={subjectOf([order], [ticked, nickOf(order.tid)])}
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
