import { useLayoutEffect, useRef } from 'preact/hooks';
import { pressKey } from '@/components/order/keys';
import { LockBand } from '@/components/order/LockBand';
import type { LockAction } from '@/components/order/LockButton';
import { LockOutcome } from '@/components/order/LockOutcome';
import { OrderStrip } from '@/components/order/OrderStrip';
import { Sending } from '@/components/order/Sending';
import { IconButton } from '@/components/ui/IconButton';
import { Mark } from '@/components/ui/Mark';
import { Toast, useToast } from '@/components/ui/Toast';
import { useTexts } from '@/components/ui/texts';
import { lockWords } from '@/utils/i18n/lock';
import { picker as words } from '@/utils/i18n/picker';
import type { PickerView } from '@/utils/messages/views';
import { lockOutcome } from '@/utils/orders/lock';
import { Reading, Roads, Rows } from './Choose';
import type { PickerEnv } from './env';
import { keepTabInside } from './focus';
import { Stopped } from './Stopped';
import { usePicker } from './usePicker';
import { useStageFocus } from './useStageFocus';

export interface PickerProps {
  env: PickerEnv;
  view: PickerView;
  root: Document | ShadowRoot;
  /** Takes the keys of the picker before the page hears them; returns how to give them back. */
  claimKeys: (take: (event: KeyboardEvent) => void) => () => void;
}

/** The picker of one order. */
export function Picker({ env, view, root, claimKeys }: PickerProps) {
  const t = useTexts(words);
  const l = useTexts(lockWords);
  const picker = usePicker(env, view);
  const { stage, order, lock } = picker;
  const dialog = useRef<HTMLDivElement>(null);
  const enter = useRef<LockAction>(null);
  const { toast, say } = useToast();
  const copy = async (text: string, said: string): Promise<void> => {
    const isCopied = await env.copy(text);
    say(
      isCopied ? { text: said, ...(said === l.replyCopied && { kbd: t.pasteKey }) } : { text: t.copyFailed },
    );
  };
  const isRefused = lock.lock && lockOutcome(lock.lock) === 'refused';
  const leave = stage === 'outcome' && isRefused ? picker.back : env.close;
  const count = useLastCount(picker.ticked.length);

  const actions = useRef({ enter, leave });
  actions.current = { enter, leave };
  // Before it is painted: whoever sees the picker types to it.
  useLayoutEffect(() => claimKeys((event) => takeKey(event, root, actions.current)), [claimKeys, root]);
  useStageFocus(stage, dialog, root);

  return (
    <div
      class="ol-root ol-picker"
      data-theme={view.theme}
      lang={view.language}
      role="dialog"
      aria-label={t.title}
      tabIndex={-1}
      ref={dialog}
    >
      <header class="ol-picker-head">
        <Mark size={20} />
        <h2>{t.title}</h2>
        <IconButton icon="close" name={t.close} onClick={env.close} />
      </header>
      {stage !== 'stopped' && (
        <OrderStrip
          order={order}
          isReading={stage === 'reading'}
          onCopyTid={() => void copy(order.tid, l.tidCopied)}
        />
      )}
      <LockBand lock={lock.lock} isFresh={lock.isFresh} now={env.now()} />
      {stage === 'stopped' && picker.problem && (
        <Stopped
          problem={picker.problem}
          order={order}
          view={view}
          env={env}
          copy={copy}
          retry={picker.read}
        />
      )}
      {stage === 'reading' && <Reading close={env.close} />}
      {stage === 'rows' && <Rows picker={picker} view={view} env={env} lockRef={enter} />}
      {stage === 'roads' && <Roads picker={picker} view={view} env={env} lockRef={enter} />}
      {stage === 'sending' && (
        <Sending lock={lock.lock} order={order} n={count} now={env.now} close={env.close} />
      )}
      {stage === 'outcome' && lock.lock && (
        <div class="ol-scroll">
          <LockOutcome
            lock={lock.lock}
            order={order}
            now={env.now()}
            replies={view.replies}
            keys
            onCopy={(text, said) => void copy(text, said)}
            onLockAgain={lock.start}
            onMarkHandled={lock.markHandled}
            onDone={env.close}
            onBack={picker.back}
            onHistory={(requestId) => void env.send('picker/open-history', { token: view.token, requestId })}
          />
        </div>
      )}
      <Toast toast={toast} />
    </div>
  );
}

/** Keys of the picker never reach the page: there Enter sends. */
function takeKey(
  event: KeyboardEvent,
  root: Document | ShadowRoot,
  { enter, leave }: { enter: { current: LockAction | null }; leave: () => void },
): void {
  if (keepTabInside(event, root)) return;
  // A held key is no second press.
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
  else pressKey(event, root, { enter: (pressed) => enter.current?.(pressed), escape: leave });
}

/** How many were ticked when they last were. */
function useLastCount(n: number): number {
  const last = useRef(n);
  useLayoutEffect(() => {
    if (n > 0) last.current = n;
  }, [n]);
  return n || last.current;
}
