import { Button } from '@/components/ui/button';
import { clock, seconds } from '@/components/ui/format';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import { useTexts } from '@/components/ui/texts';
import type { LockCall } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { type LockTexts, lockWords } from '@/utils/i18n/lock';
import type { LockView, OrderView } from '@/utils/messages/views';
import { isEachLine, neverSent } from './each-line/run';
import { type LockedLines, LockRows } from './lock-rows';
import { DEADLINE_S } from './lock-summary';
import { useClock } from './use-clock';

interface SendingProps {
  /** Absent: requested, not yet in the journal. */
  lock: LockView | undefined;
  order?: OrderView | undefined;
  /** How many sub-orders, while there is no record; one by one, which. */
  n: number;
  rows?: LockedLines | undefined;
  now: () => number;
  /** 收起. It continues. */
  close?: () => void;
  /** One by one: sends no more. */
  stop?: (() => void) | undefined;
}

/**
 * Under way: what has been done, what is waited for, and that nothing is locked yet. No `status`: that is for outcomes.
 */
export function Sending({ lock, order, n, rows = lock, now, close, stop }: SendingProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  const time = useClock(now, 100, true);
  const call = lock?.calls.find(({ state }) => state !== 'done');
  const started = call?.sentAt ?? lock?.createdAt ?? time;
  const done = lock?.calls.filter(({ state }) => state === 'done').length ?? 0;
  const calls = lock?.calls.length ?? 1;
  const isEach = rows !== undefined && isEachLine(rows);
  return (
    <div class="ol-sending">
      <div class="ol-bar" aria-hidden="true" />
      <ol class="ol-steps">
        <Step isDone={lock !== undefined} text={t.written} at={lock?.createdAt} now={time} />
        <Step isDone={call?.sentAt !== undefined || done > 0} text={t.signed} at={call?.sentAt} now={time} />
        <li class="ol-step-now">
          <Spinner size={14} />
          {/* The focus rests here during the call. */}
          <strong tabIndex={-1} data-focus-sending>
            {waitingFor(lock, call, lock?.subOrders.length ?? n, time, t)}
          </strong>
          <strong aria-hidden="true">{t.seconds({ s: seconds(time - started) })}</strong>
        </li>
        {calls > 1 && !isEach && <li class="ol-meta">{t.sentOf({ done, calls })}</li>}
      </ol>
      {rows && <LockRows lock={rows} order={order} />}
      <footer class="ol-foot">
        <p class="ol-help">{(isEach ? t.each.whileSending : t.notYet)({ s: DEADLINE_S })}</p>
        <div class="ol-buttons">
          {stop ? (
            <Button size="large" kbd="Esc" onClick={stop}>
              {t.each.stop}
            </Button>
          ) : (
            close && (
              <Button size="large" kbd="Esc" onClick={close}>
                {t.collapse}
              </Button>
            )
          )}
          <Button kind="primary" size="large" disabled>
            {c.locking}
          </Button>
        </div>
      </footer>
    </div>
  );
}

function waitingFor(
  lock: LockView | undefined,
  call: LockCall | undefined,
  n: number,
  now: number,
  t: LockTexts,
): string {
  if (call?.state === 'pausing' && call.resendAt !== undefined)
    return t.pausing({ s: Math.max(0, Math.ceil((call.resendAt - now) / 1000)) });
  if (call?.clockCorrected) return t.clockCorrected;
  if (!lock || !call || !isEachLine(lock)) return t.sendingTitle({ n });
  if (neverSent(lock).length > 0) return t.each.stopping;
  return t.each.now({ n: lock.calls.indexOf(call) + 1, all: n });
}

function Step({
  isDone,
  text,
  at,
  now,
}: {
  isDone: boolean;
  text: string;
  at: number | undefined;
  now: number;
}) {
  return (
    <li class={isDone ? '' : 'ol-step-open'}>
      <Icon name={isDone ? 'check' : 'sending'} size={14} />
      <span>{text}</span>
      {at !== undefined && <span>{clock(at, now)}</span>}
    </li>
  );
}
