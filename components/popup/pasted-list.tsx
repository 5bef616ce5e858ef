import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { subjectOf } from '@/components/order/arming/subject';
import type { LocksControl } from '@/components/order/each-line/use-locks';
import { LockButton } from '@/components/order/lock-button';
import { LockedBefore } from '@/components/order/locked-before';
import { isOwnerOpen } from '@/components/order/owner';
import { sumOf } from '@/components/order/selection';
import { cents, yuan } from '@/components/ui/format';
import { Money } from '@/components/ui/money';
import { useTexts } from '@/components/ui/texts';
import { focusFirstRow } from '@/components/ui/use-roving-rows';
import { isFinal } from '@/utils/domain/problem';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { useConfirmRef, whyNot } from './confirm';
import { isFullNick, needsNick } from './nick-field';
import { orderOf } from './order-of';
import { PastedOrder } from './pasted-order';
import { PastedSelectAll } from './pasted-select-all';
import { PastedSummary } from './pasted-summary';
import { usePopupScreen } from './popup-screen';
import { type PopupState, usePopupState } from './popup-state';
import { Reasons } from './reasons';
import { usePopupTexts } from './texts';
import { type AllTold, isGood, isSettled, withTold, worstFirst } from './told';
import type { LookUp } from './use-look-ups';

/** The place of the list's rows, for Enter (`useConfirmRef`). */
const PLACE = 'pasted';

type Controls = ReadonlyMap<string, Pick<LocksControl, 'start' | 'dismiss'>>;

/** Several pasted numbers, each with its own state. One confirm makes one lock per order, each with its own outcome. */
export function PastedList({ list }: { list: readonly LookUp[] }) {
  const t = usePopupTexts();
  const looking = list.filter(({ isLooking }) => isLooking).length;
  const done = list.filter(({ order }) => order?.subOrders).length;
  const controls = useRef(new Map<string, LocksControl>());
  const [told, setTold] = useState<AllTold>(new Map());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { isLatest } = usePopupState();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const latest = list.filter(({ tid }) => isLatest(tid)).length;
  const isSummed = told.size > 1 && latest > 1;
  const inOrder = isSettled(told) ? worstFirst(list, told) : list;
  const front = inOrder.find(({ tid }) => isLatest(tid))?.tid;
  const isShut = (tid: string): boolean =>
    told.size > 1 && isGood(told.get(tid)) ? !opened.has(tid) : folded.has(tid);
  const fold = (tid: string, isFolded: boolean): void => {
    if (isGood(told.get(tid))) setOpened((before) => changed(before, tid, !isFolded));
    else setFolded((before) => changed(before, tid, isFolded));
  };
  const box = useRef<HTMLDivElement>(null);
  const isReady = looking === 0 && done > 0;
  useLayoutEffect(() => {
    // Move on from the field, unless the agent has moved the focus meanwhile.
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
        <PastedSummary told={told} isFresh={isSummed} done={() => dismissAll(told, controls.current)} />
        <PastedSelectAll list={list} unfold={() => setFolded(new Set())} />
        {inOrder.map((lookUp) => (
          <PastedOrder
            key={lookUp.tid}
            lookUp={lookUp}
            isFront={lookUp.tid === front}
            isSummed={isSummed}
            isFolded={isShut(lookUp.tid)}
            fold={(isFolded) => fold(lookUp.tid, isFolded)}
            offer={(control) => controls.current.set(lookUp.tid, control)}
            tell={(one) => setTold((before) => withTold(before, lookUp.tid, one))}
          />
        ))}
        <ConfirmAll
          list={list}
          controls={controls.current}
          isTold={[...told.values()].some(({ hasLock }) => hasLock)}
        />
      </div>
    </section>
  );
}

function dismissAll(told: AllTold, controls: Controls): void {
  for (const tid of told.keys()) controls.get(tid)?.dismiss();
}

function changed(all: ReadonlySet<string>, tid: string, isIn: boolean): ReadonlySet<string> {
  if (all.has(tid) === isIn) return all;
  return new Set(isIn ? [...all, tid] : [...all].filter((one) => one !== tid));
}

interface ConfirmAllProps {
  list: readonly LookUp[];
  controls: Controls;
  /** An outcome is shown above: a button without effect would look like a part of it. */
  isTold: boolean;
}

function ConfirmAll({ list, controls, isTold }: ConfirmAllProps) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const popup = usePopupState();
  const orders = toLock(list, popup);
  const n = orders.reduce((sum, order) => sum + popup.ticksOf(order).length, 0);
  const isHere = popup.confirmTid === undefined && (n > 0 || !isTold);
  const all = list.reduce((sum, { order }) => sum + (order?.subOrders?.length ?? 0), 0);
  const sumId = useId();
  const { now } = usePopupScreen();
  const lockRef = useConfirmRef(popup, PLACE, isHere);
  if (!isHere) return null;
  const amount = sumOfAll(orders, popup);
  const isNickMissing = orders.some((order) => needsNick(order) && !isFullNick(popup.nickOf(order.tid)));
  const isAsked = orders.some((order) => isOwnerOpen(order) && popup.answerOf(order) === undefined);
  const reason = (isAsked ? words.owner.first : undefined) ?? whyNot(popup, isNickMissing, t);
  const lock = (): void => {
    const requests = orders.map((order) => ({ tid: order.tid, ids: popup.ticksOf(order) }));
    popup.confirmed(requests.map(({ tid }) => tid));
    for (const { tid, ids } of requests) {
      controls.get(tid)?.start(ids, popup.reason);
      popup.tick(tid, []);
    }
  };
  return (
    <footer class="pp-confirm">
      {n > 0 && <Reasons />}
      <LockedBefore
        lines={orders.flatMap(({ subOrders = [] }) => subOrders)}
        ticked={orders.flatMap(popup.ticksOf)}
        now={now()}
      />
      <div class="pp-confirm-line">
        <p class="pp-sum">
          <span class="ol-meta" id={sumId}>
            {t.sumOfOrders({ n, all })}
            <span class="ol-unseen">{t.ofOrders({ n: orders.length, all: list.length })}</span>
          </span>
          {amount && <Money yuan={amount} />}
        </p>
        <LockButton
          kind="primary"
          size="large"
          wide
          kbd={n > 0 && '↵'}
          lockRef={lockRef}
          describedBy={sumId}
          disabled={n === 0 || reason !== undefined}
          subject={subjectOf(
            list.map((lookUp) => orderOf(lookUp, popup)),
            orders.map((order) => [popup.ticksOf(order), popup.nickOf(order.tid)]),
          )}
          onLock={lock}
        >
          {/* The button's name is the same everywhere; its description gives the number of orders. */}
          <span>
            {words.lock({ n })}
            <span aria-hidden="true">{t.ofOrders({ n: orders.length, all: list.length })}</span>
          </span>
        </LockButton>
      </div>
      <p class="ol-help">{reason ?? words.aboutLock}</p>
    </footer>
  );
}

/** Orders with ticks that may be locked. */
function toLock(list: readonly LookUp[], popup: PopupState): OrderView[] {
  return list
    .map((lookUp) => orderOf(lookUp, popup))
    .filter((order) => !isFinal(order.problem) && popup.ticksOf(order).length > 0);
}

function sumOfAll(orders: readonly OrderView[], { ticksOf }: PopupState): string | undefined {
  const sums = orders.map((order) => sumOf(order, ticksOf(order)).amount);
  const amounts = sums.map((amount) => (amount === undefined ? undefined : cents(amount)));
  if (amounts.length === 0 || amounts.includes(undefined)) return undefined;
  return yuan(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
}
