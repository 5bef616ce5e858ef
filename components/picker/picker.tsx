import { useLayoutEffect, useRef } from 'preact/hooks';
import { useOrderKeys } from '@/components/order/keys';
import { LockBand } from '@/components/order/lock-band';
import type { LockAction } from '@/components/order/lock-button';
import { LockOutcome } from '@/components/order/lock-outcome';
import { OrderStrip } from '@/components/order/order-strip';
import { OwnerNote } from '@/components/order/owner-note';
import { ProblemNote } from '@/components/order/problem-note';
import { Sending } from '@/components/order/sending';
import { useTexts } from '@/components/ui/texts';
import { Toast, useToast } from '@/components/ui/toast';
import { lockOutcome } from '@/utils/domain/lock';
import { lockWords } from '@/utils/i18n/lock';
import { picker as words } from '@/utils/i18n/picker';
import type { PickerView } from '@/utils/messages/views';
import { OtherSources, Reading, Rows } from './choose';
import { headingOf } from './heading';
import { keepTabInside } from './keep-tab-inside';
import { PickerHead } from './picker-head';
import { usePickerScreen } from './picker-screen';
import { Stopped } from './stopped';
import { useChatInput } from './use-chat-input';
import { usePicker } from './use-picker';
import { useStageFocus } from './use-stage-focus';

interface PickerProps {
  view: PickerView;
  /** Does not take the focus. */
  isQuiet?: boolean;
  /** Put before each outcome, in a demonstration. */
  outcomePrefix?: string;
}

/** The picker of one order. */
export function Picker({ view, isQuiet = false, outcomePrefix }: PickerProps) {
  const t = useTexts(words);
  const l = useTexts(lockWords);
  const screen = usePickerScreen();
  const picker = usePicker(view);
  const { stage, order, lock, openErp } = picker;
  const shown = lock.lock;
  const dialog = useRef<HTMLDivElement>(null);
  const enter = useRef<LockAction>(null);
  const { toast, say } = useToast();
  const isReply = (said: string): boolean => said === l.replyCopied || said === l.notFilled;
  const copy = async (text: string, said: string): Promise<void> => {
    const isCopied = await screen.copy(text);
    say(isCopied ? { text: said, ...(isReply(said) && { kbd: t.pasteKey }) } : { text: t.copyFailed });
  };
  const isRefused = lock.lock && lockOutcome(lock.lock) === 'refused';
  const leave =
    (stage === 'sending' && lock.stop) || (stage === 'outcome' && isRefused ? picker.back : screen.close);
  const count = useLastCount(picker.ticked.length);
  const fill = useChatInput({
    token: view.token,
    stage,
    lock: lock.lock,
    copy: (text) => void copy(text, l.notFilled),
  });

  useOrderKeys(() => ({
    before: (event) => keepTabInside(event, document),
    enter: (pressed) => enter.current?.(pressed),
    escape: leave,
  }));
  useLayoutEffect(() => screen.lockIsOut(stage === 'sending'), [screen, stage]);
  useStageFocus(stage, dialog, isQuiet);

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
      <PickerHead title={headingOf(picker, t)} />
      {stage !== 'stopped' && (
        <OrderStrip
          order={order}
          isReading={stage === 'reading'}
          onCopyTid={() => void copy(order.tid, l.tidCopied)}
        />
      )}
      {(stage === 'rows' || stage === 'other-sources') && (
        <OwnerNote order={order} answer={picker.answer} onAnswer={picker.answerOwner} keys />
      )}
      <LockBand lock={lock.lock} isFresh={lock.isFresh} now={screen.now()} prefix={outcomePrefix} />
      {stage === 'stopped' && picker.problem && (
        <Stopped problem={picker.problem} order={order} view={view} copy={copy} retry={picker.read} />
      )}
      {stage === 'reading' && <Reading close={screen.close} />}
      {stage === 'rows' && <Rows picker={picker} view={view} lockRef={enter} />}
      {stage === 'other-sources' && <OtherSources picker={picker} view={view} lockRef={enter} />}
      {stage === 'sending' && (
        <Sending
          lock={lock.lock}
          order={order}
          n={count}
          rows={lock.rows}
          now={screen.now}
          close={screen.close}
          stop={lock.stop}
        />
      )}
      {stage === 'outcome' && lock.lock && (
        <div class="ol-scroll">
          {lock.stoppedBy && <ProblemNote problem={lock.stoppedBy} />}
          <LockOutcome
            lock={lock.lock}
            order={order}
            now={screen.now()}
            replies={view.replies}
            keys
            onCopy={(text, said) => void copy(text, said)}
            onFill={fill}
            onLockAgain={(ids) => lock.start(ids, lock.lock?.reason)}
            onLockEach={(ids) => lock.startEach(ids, lock.lock?.reason)}
            onMarkHandled={lock.markHandled}
            onReopen={lock.reopen}
            onMarkReleased={lock.markReleased}
            onOpenErp={openErp && shown && (() => openErp(shown.requestId))}
            onDone={screen.close}
            onBack={picker.back}
            onHistory={
              outcomePrefix === undefined
                ? (requestId) => void screen.send('picker/open-history', { token: view.token, requestId })
                : undefined
            }
          />
        </div>
      )}
      <Toast toast={toast} />
    </div>
  );
}

/** The last count that was not zero. */
function useLastCount(n: number): number {
  const last = useRef(n);
  useLayoutEffect(() => {
    if (n > 0) last.current = n;
  }, [n]);
  return n || last.current;
}
