import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusFirstRow } from '@/components/order/keys';
import { LockButton } from '@/components/order/LockButton';
import { sumOf } from '@/components/order/selection';
import { cents, yuan } from '@/components/ui/format';
import { Money } from '@/components/ui/Money';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { useConfirmRef, whyNot } from './confirm';
import { isFullNick, needsNick } from './NickField';
import { orderOf } from './orderOf';
import { PastedOrder } from './PastedOrder';
import { PastedSelectAll } from './PastedSelectAll';
import { isFinal } from './problems';
import { usePopupTexts } from './texts';
import { type Desk, useDesk } from './useDesk';
import type { LookUp } from './useLookUps';

/** Where the rows of the list are, for Enter. */
const PLACE = 'pasted';

type Start = (subOrderIds: readonly string[]) => void;

/** Several pasted numbers: each with its own state; one confirm makes one lock for each order, each with its own outcome. */
export function PastedList({ list }: { list: readonly LookUp[] }) {
  const t = usePopupTexts();
  const looking = list.filter(({ isLooking }) => isLooking).length;
  const done = list.filter(({ order }) => order?.subOrders).length;
  const starts = useRef(new Map<string, Start>());
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const { isLatest } = useDesk();
  const front = list.find(({ tid }) => isLatest(tid))?.tid;
  const box = useRef<HTMLDivElement>(null);
  const isReady = looking === 0 && done > 0;
  useLayoutEffect(() => {
    // On from the field, unless the agent has gone elsewhere meanwhile.
    const isAtField = document.activeElement?.matches('textarea, body');
    if (isReady && isAtField && box.current) focusFirstRow(box.current);
  }, [isReady]);
  return (
    <section class="pp-pasted" aria-label={t.orders({ n: list.length })} aria-busy={looking > 0}>
      <header class="pp-head">
        <h2>{t.orders({ n: list.length })}</h2>
        <span class="ol-meta">{t.ordersDone({ done, failed: list.length - done - looking, looking })}</span>
      </header>
      <div class="pp-card" data-place={PLACE} ref={box}>
        <PastedSelectAll list={list} />
        {list.map((lookUp) => (
          <PastedOrder
            key={lookUp.tid}
            lookUp={lookUp}
            isFront={lookUp.tid === front}
            offer={(start) => starts.current.set(lookUp.tid, start)}
            tell={(isTold) => setTold((before) => changed(before, lookUp.tid, isTold))}
          />
        ))}
        <ConfirmAll list={list} starts={starts.current} isTold={told.size > 0} />
      </div>
    </section>
  );
}

function changed(all: ReadonlySet<string>, tid: string, isIn: boolean): ReadonlySet<string> {
  if (all.has(tid) === isIn) return all;
  return new Set(isIn ? [...all, tid] : [...all].filter((one) => one !== tid));
}

interface ConfirmAllProps {
  list: readonly LookUp[];
  starts: ReadonlyMap<string, Start>;
  /** An outcome stands above: a button for nothing would only look like a part of it. */
  isTold: boolean;
}

function ConfirmAll({ list, starts, isTold }: ConfirmAllProps) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const desk = useDesk();
  const orders = toLock(list, desk);
  const n = orders.reduce((sum, order) => sum + desk.ticksOf(order).length, 0);
  const isHere = desk.confirmTid === undefined && (n > 0 || !isTold);
  const lockRef = useConfirmRef(desk, PLACE, isHere);
  if (!isHere) return null;
  const amount = sumOfAll(orders, desk);
  const isNickMissing = orders.some((order) => needsNick(order) && !isFullNick(desk.nickOf(order.tid)));
  const reason = whyNot(desk, isNickMissing, t);
  const lock = (): void => {
    const wishes = orders.map((order) => ({ tid: order.tid, ids: desk.ticksOf(order) }));
    desk.confirmed(wishes.map(({ tid }) => tid));
    for (const { tid, ids } of wishes) {
      starts.get(tid)?.(ids);
      desk.tick(tid, []);
    }
  };
  return (
    <footer class="pp-confirm">
      <div class="pp-confirm-line">
        <p class="pp-sum">
          <span class="ol-meta">{t.fromOrders({ n: orders.length })}</span>
          {amount && <Money yuan={amount} />}
        </p>
        <LockButton
          kind="primary"
          size="large"
          wide
          kbd={n > 0 && '↵'}
          lockRef={lockRef}
          disabled={n === 0 || reason !== undefined}
          onLock={lock}
        >
          {words.lock({ n })}
        </LockButton>
      </div>
      <p class="ol-help">{reason ?? words.aboutLock}</p>
    </footer>
  );
}

/** Orders with something ticked that may be locked. */
function toLock(list: readonly LookUp[], desk: Desk): OrderView[] {
  return list
    .map((lookUp) => orderOf(lookUp, desk))
    .filter((order) => !isFinal(order.problem) && desk.ticksOf(order).length > 0);
}

function sumOfAll(orders: readonly OrderView[], { ticksOf }: Desk): string | undefined {
  const sums = orders.map((order) => sumOf(order.subOrders ?? [], ticksOf(order)).amount);
  const amounts = sums.map((amount) => (amount === undefined ? undefined : cents(amount)));
  if (amounts.length === 0 || amounts.includes(undefined)) return undefined;
  return yuan(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
}
