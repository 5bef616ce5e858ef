import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { subjectOf } from '@/components/order/arming/subject';
import { CheckNote } from '@/components/order/check-note';
import { BrokenNote } from '@/components/order/each-line/broken-note';
import { type LockAction, LockButton } from '@/components/order/lock-button';
import { LockedBefore } from '@/components/order/locked-before';
import { ManualIds } from '@/components/order/manual-ids';
import { isOwnerOpen } from '@/components/order/owner';
import { ProblemNote } from '@/components/order/problem-note';
import { readIds } from '@/components/order/read-ids';
import { ReasonChoice } from '@/components/order/reason-choice';
import { isTickable } from '@/components/order/selection';
import { SubOrderList } from '@/components/order/sub-order-list';
import { Summary } from '@/components/order/summary';
import { Button } from '@/components/ui/button';
import { shortClock } from '@/components/ui/format';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';
import { useLanguage, useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { picker as words } from '@/utils/i18n/picker';
import { problemText } from '@/utils/i18n/problems';
import type { PickerView } from '@/utils/messages/views';
import { usePickerScreen } from './picker-screen';
import { ProblemActions } from './problem-actions';
import type { Picker } from './use-picker';

interface ChooseProps {
  picker: Picker;
  view: PickerView;
  lockRef: Ref<LockAction>;
}

const SKELETON_AFTER_MS = 150;

/** Placeholder rows of the final height during the look-up. */
export function Reading({ close }: { close: () => void }) {
  const t = useTexts(words);
  const c = useTexts(common);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <div class="ol-select-all ol-meta" aria-busy="true">
        <span>{t.reading}</span>
        <Spinner />
      </div>
      <div class="ol-skeletons" style={{ visibility: isShown ? 'visible' : 'hidden' }} aria-hidden="true">
        {[196, 210, 180].map((width) => (
          <div class="ol-skeleton-row" key={width}>
            <i />
            <b />
            <div>
              <Skeleton width={width} />
              <Skeleton width={width - 60} />
              <Skeleton width={width - 40} />
            </div>
            <div>
              <Skeleton width={48} />
              <Skeleton width={24} />
              <Skeleton width={36} />
            </div>
          </div>
        ))}
      </div>
      <footer class="ol-foot">
        <p class="ol-summary" />
        <div class="ol-buttons">
          <Button size="large" kbd="Esc" onClick={close}>
            {c.cancel}
          </Button>
          <Button kind="primary" size="large" disabled>
            {c.lock({ n: 0 })}
          </Button>
        </div>
        <p class="ol-help">{t.readingNote}</p>
      </footer>
    </>
  );
}

/** The sub-orders, the summary, and the only confirm button. */
export function Rows({ picker, view, lockRef }: ChooseProps) {
  const { now } = usePickerScreen();
  const { order, ticked, lock } = picker;
  const lines = order.subOrders ?? [];
  const canLock = lines.some(isTickable);
  return (
    <>
      <BrokenNote order={order} />
      <div class="ol-picker-list">
        <SubOrderList
          order={{ ...order, subOrders: lines }}
          ticked={ticked}
          onTick={picker.tick}
          now={now()}
          keys
          onResolve={lock.show}
          onOpenErp={picker.openErp}
        />
      </div>
      {picker.problem && (
        <Trouble>
          <ProblemNote
            problem={picker.problem}
            action={<ProblemActions problem={picker.problem} token={view.token} retry={picker.read} />}
          />
        </Trouble>
      )}
      {canLock ? (
        <Confirm picker={picker} view={view} lockRef={lockRef} />
      ) : (
        <NothingToLock picker={picker} />
      )}
    </>
  );
}

/** Announced when it appears, but not an `alert`, which is reserved for outcomes. */
function Trouble({ children }: { children: preact.ComponentChildren }) {
  return (
    <div class="ol-trouble" aria-live="polite">
      {children}
    </div>
  );
}

function Confirm({ picker, view, lockRef, toCheck = 0 }: ChooseProps & { toCheck?: number }) {
  const { close, now } = usePickerScreen();
  const t = useTexts(words);
  const c = useTexts(common);
  const { ticked, order, lock } = picker;
  const isOpen = isOwnerOpen(order);
  const [isHeld, setHeld] = useState(false);
  return (
    <>
      {isOpen && picker.answer === false && (
        <Trouble>
          <Notice icon="user" action={<InPopup token={view.token} />}>
            {c.owner.notTheirs}
          </Notice>
        </Trouble>
      )}
      {/* The page covers the button: why it stays disabled, and the alternative. */}
      {isHeld && (
        <Trouble>
          <Notice action={<InPopup token={view.token} />}>{t.held}</Notice>
        </Trouble>
      )}
      <footer class="ol-foot">
        <CheckNote order={order} isChecking={picker.isChecking} />
        <Summary order={order} ticked={ticked} toCheck={toCheck} />
        <LockedBefore lines={order.subOrders ?? []} ticked={ticked} now={now()} />
        <ReasonChoice reasons={view.reasons} chosen={picker.reason} choose={picker.chooseReason} keys />
        <div class="ol-buttons">
          <Button size="large" kbd="Esc" onClick={close}>
            {c.cancel}
          </Button>
          <LockButton
            kind="primary"
            size="large"
            kbd="↵"
            disabled={ticked.length === 0 || picker.isChecking || isOpen}
            lockRef={lockRef}
            subject={subjectOf([order], ticked)}
            onHeld={setHeld}
            onLock={() => lock.start(ticked, picker.reason)}
          >
            {c.lock({ n: ticked.length })}
          </LockButton>
        </div>
        <p class="ol-help">{isOpen && picker.answer === undefined ? c.owner.first : c.aboutLock}</p>
      </footer>
    </>
  );
}

/** The alternative: the popup asks for what must not be typed inside a page. */
function InPopup({ token }: { token: string }) {
  const { send } = usePickerScreen();
  const t = useTexts(words);
  return (
    <Button size="small" onClick={() => void send('picker/open-popup', { token })}>
      {t.inPopup}
    </Button>
  );
}

function NothingToLock({ picker }: { picker: Picker }) {
  const { close, now } = usePickerScreen();
  const c = useTexts(common);
  const { readAt } = picker.order;
  return (
    <footer class="ol-foot ol-foot-line">
      <p class="ol-meta">{readAt !== undefined && c.statusAsOf({ time: shortClock(readAt, now()) })}</p>
      <Button icon="refresh" onClick={() => picker.read(true)}>
        {c.readAgain}
      </Button>
      <Button kbd="Esc" onClick={close}>
        {c.close}
      </Button>
    </footer>
  );
}

/** The sub-orders are not known: open the order's page, or type them. */
export function OtherSources({ picker, view, lockRef }: ChooseProps) {
  const { send } = usePickerScreen();
  const c = useTexts(common);
  const language = useLanguage();
  const { order, typed } = picker;
  const problem = picker.problem ?? { code: 'no-sub-orders' as const };
  const { title, next } = problemText(problem, language);
  return (
    <>
      <div class="ol-sources ol-scroll">
        <p aria-live="polite">
          <Icon name="info" />
          <span>
            <strong>{title}</strong>
            <br />
            <span class="ol-meta">{next}</span>
          </span>
        </p>
        <Button
          wide
          size="large"
          icon="external"
          data-first
          onClick={() => void send('picker/open-detail', { token: view.token })}
        >
          {c.openDetail}
          <span class="ol-help">{c.openDetailNote}</span>
        </Button>
        <ProblemActions problem={problem} token={view.token} retry={picker.read} />
        <ManualIds tid={order.tid} typed={typed} onType={picker.type} />
      </div>
      <Confirm picker={picker} view={view} lockRef={lockRef} toCheck={readIds(typed, order.tid).toCheck} />
    </>
  );
}
