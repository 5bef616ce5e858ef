import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type LockAction, LockButton } from '@/components/order/LockButton';
import { ManualIds } from '@/components/order/ManualIds';
import { ProblemNote } from '@/components/order/ProblemNote';
import { readIds } from '@/components/order/read-ids';
import { SubOrderList } from '@/components/order/SubOrderList';
import { Summary } from '@/components/order/Summary';
import { isTickable } from '@/components/order/selection';
import { Button } from '@/components/ui/Button';
import { shortClock } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { Spinner } from '@/components/ui/Spinner';
import { useLanguage, useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { picker as words } from '@/utils/i18n/picker';
import { problemText } from '@/utils/i18n/problems';
import type { PickerView } from '@/utils/messages/views';
import type { PickerEnv } from './env';
import { ProblemActions } from './ProblemActions';
import type { Picker } from './usePicker';

export interface ChooseProps {
  picker: Picker;
  view: PickerView;
  env: PickerEnv;
  lockRef: Ref<LockAction>;
}

const SKELETON_AFTER_MS = 150;

/** The look-up is under way: rows as high as they will be. */
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

/** The sub-orders, the summary, the one confirm button. */
export function Rows({ picker, view, env, lockRef }: ChooseProps) {
  const { order, ticked, lock } = picker;
  const lines = order.subOrders ?? [];
  const canLock = lines.some(isTickable);
  return (
    <>
      <div class="ol-picker-list">
        <SubOrderList
          order={{ ...order, subOrders: lines }}
          ticked={ticked}
          onTick={picker.tick}
          now={env.now()}
          keys
          onResolve={lock.show}
        />
      </div>
      {picker.problem && (
        <Trouble>
          <ProblemNote
            problem={picker.problem}
            action={
              <ProblemActions problem={picker.problem} env={env} token={view.token} retry={picker.read} />
            }
          />
        </Trouble>
      )}
      {canLock ? (
        <Confirm picker={picker} view={view} env={env} lockRef={lockRef} />
      ) : (
        <NothingToLock picker={picker} env={env} />
      )}
    </>
  );
}

/** Announced when it comes, but no `alert`: that is for outcomes. */
function Trouble({ children }: { children: preact.ComponentChildren }) {
  return (
    <div class="ol-trouble" aria-live="polite">
      {children}
    </div>
  );
}

function Confirm({ picker, view, env, lockRef, toCheck = 0 }: ChooseProps & { toCheck?: number }) {
  const t = useTexts(words);
  const c = useTexts(common);
  const { ticked, order, lock } = picker;
  const [isHeld, setHeld] = useState(false);
  return (
    <>
      {/* The page does not let the button be plainly seen: why it stays grey, and the way around. */}
      {isHeld && (
        <Trouble>
          <Notice
            action={
              <Button size="small" onClick={() => void env.send('picker/open-popup', { token: view.token })}>
                {t.inPopup}
              </Button>
            }
          >
            {t.held}
          </Notice>
        </Trouble>
      )}
      <footer class="ol-foot">
        <Summary order={order} ticked={ticked} toCheck={toCheck} />
        <div class="ol-buttons">
          <Button size="large" kbd="Esc" onClick={env.close}>
            {c.cancel}
          </Button>
          <LockButton
            // Another button: that sentence comes and goes above it, and it has to be seen anew in its place.
            key={+isHeld}
            kind="primary"
            size="large"
            kbd="↵"
            disabled={ticked.length === 0}
            lockRef={lockRef}
            onHeld={setHeld}
            onLock={() => lock.start(ticked)}
          >
            {c.lock({ n: ticked.length })}
          </LockButton>
        </div>
        <p class="ol-help">{c.aboutLock}</p>
      </footer>
    </>
  );
}

function NothingToLock({ picker, env }: { picker: Picker; env: PickerEnv }) {
  const c = useTexts(common);
  const { readAt } = picker.order;
  return (
    <footer class="ol-foot ol-foot-line">
      <p class="ol-meta">{readAt !== undefined && c.statusAsOf({ time: shortClock(readAt, env.now()) })}</p>
      <Button icon="refresh" onClick={() => picker.read(true)}>
        {c.readAgain}
      </Button>
      <Button kbd="Esc" onClick={env.close}>
        {c.close}
      </Button>
    </footer>
  );
}

/** Nobody knows the sub-orders: open the order's page, or type them. */
export function Roads({ picker, view, env, lockRef }: ChooseProps) {
  const c = useTexts(common);
  const language = useLanguage();
  const { order, typed } = picker;
  const problem = picker.problem ?? { code: 'no-sub-orders' as const };
  const { title, next } = problemText(problem, language);
  return (
    <>
      <div class="ol-roads ol-scroll">
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
          onClick={() => void env.send('picker/open-detail', { token: view.token })}
        >
          {c.openDetail}
          <span class="ol-help">{c.openDetailNote}</span>
        </Button>
        <ProblemActions problem={problem} env={env} token={view.token} retry={picker.read} />
        <ManualIds tid={order.tid} typed={typed} onType={picker.type} />
      </div>
      <Confirm
        picker={picker}
        view={view}
        env={env}
        lockRef={lockRef}
        toCheck={readIds(typed, order.tid).toCheck}
      />
    </>
  );
}
