import { Button } from '@/components/ui/Button';
import { clock } from '@/components/ui/format';
import { ReasonList } from '@/components/ui/ReasonList';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView, OrderView, Preferences } from '@/utils/messages/views';
import { callOf, isOpenQuestion, lockOutcome } from '@/utils/orders/lock';
import { CallList } from './CallList';
import { adminReport, replyText, shortRequest, warehouseReport } from './copy-texts';
import { LockButton } from './LockButton';
import { LockRows } from './LockRows';
import { tellingCall } from './lock-summary';
import { OutcomeReasons } from './OutcomeReasons';
import { ReplyCard } from './ReplyCard';
import { UnknownSteps } from './UnknownSteps';

export interface LockOutcomeProps {
  lock: LockView;
  order?: OrderView | undefined;
  now: number;
  replies: Preferences['replies'];
  /** Shows the keys that work here. */
  keys: boolean;
  /** `said`: what the toast says. */
  onCopy: (text: string, said: string) => void;
  onLockAgain: (subOrderIds: string[]) => void;
  onMarkHandled: (note: string) => void;
  /** 完成, 关闭, 稍后处理. */
  onDone: () => void;
  /** Back to the rows, to choose otherwise. */
  onBack: () => void;
  onHistory: (requestId: string) => void;
}

/** Below the band: why, what next, line by line. The focus rests on `[data-first]`, which does no harm. */
export function LockOutcome(props: LockOutcomeProps) {
  const { lock, order, now, onCopy } = props;
  const t = useTexts(lockWords);
  const outcome = lockOutcome(lock);
  const reply = replyText(lock, props.replies);
  const isSeveral = lock.calls.length > 1;
  const answer = tellingCall(lock)?.answer;
  const isGood = outcome === 'locked' || outcome === 'accepted';
  return (
    <>
      {isSeveral && <CallList lock={lock} now={now} />}
      {answer && !isGood && !isSeveral && <OutcomeReasons lock={lock} answer={answer} />}
      {isOpenQuestion(lock) && (
        <UnknownSteps
          lock={lock}
          keys={props.keys}
          onCopyTid={() => onCopy(lock.tid, t.tidCopied)}
          onLockAgain={props.onLockAgain}
          onMarkHandled={props.onMarkHandled}
        />
      )}
      {!isSeveral && <LockRows lock={lock} order={isGood ? order : undefined} />}
      {outcome === 'accepted' && (
        <div class="ol-pad">
          <ReasonList reasons={[{ label: t.next, content: t.acceptedNext }]} />
        </div>
      )}
      {lock.handled && <Handled lock={lock} now={now} />}
      {reply && <ReplyCard text={reply} keys={props.keys} onCopy={() => onCopy(reply, t.replyCopied)} />}
      <Foot {...props} />
    </>
  );
}

function Handled({ lock, now }: { lock: LockView; now: number }) {
  const t = useTexts(lockWords);
  return (
    <p class="ol-pad ol-meta">
      {lock.handled && t.handled({ time: clock(lock.handled.at, now) })}
      {lock.handled?.note && ` ${lock.handled.note}`}
    </p>
  );
}

function Foot(props: LockOutcomeProps) {
  const outcome = lockOutcome(props.lock);
  if (outcome === 'unknown') return props.lock.handled ? <GoodFoot {...props} /> : <UnknownFoot {...props} />;
  if (outcome === 'refused') return <RefusedFoot {...props} />;
  if (outcome === 'rejected') return <RejectedFoot {...props} />;
  return <GoodFoot {...props} />;
}

function GoodFoot({ lock, keys, onDone, onHistory }: LockOutcomeProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  return (
    <footer class="ol-foot">
      <div class="ol-buttons">
        <Button size="large" icon="history" onClick={() => onHistory(lock.requestId)}>
          {c.history}
        </Button>
        <Button kind="primary" size="large" kbd={keys && 'Esc'} data-first onClick={onDone}>
          {c.done}
        </Button>
      </div>
      <p class="ol-help">{t.releaseInErp}</p>
    </footer>
  );
}

function RefusedFoot({ lock, now, keys, onCopy, onBack }: LockOutcomeProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  return (
    <footer class="ol-foot">
      <div class="ol-buttons ol-buttons-apart">
        <Button size="large" kbd={keys && 'Esc'} onClick={onBack}>
          {t.backToRows}
        </Button>
        <Button
          kind="primary"
          size="large"
          icon="copy"
          kbd={keys && 'C'}
          data-key="c"
          data-first
          onClick={() => onCopy(warehouseReport(lock, now, t, c), t.reportCopied)}
        >
          {t.copyForWarehouse}
        </Button>
      </div>
      <p class="ol-help">{t.warehouseNote}</p>
    </footer>
  );
}

function RejectedFoot({ lock, now, keys, onCopy, onLockAgain }: LockOutcomeProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  const ids = lock.subOrders.map(({ id }) => id);
  const again = ids.filter((id) => callOf(lock, id)?.answer?.outcome === 'rejected');
  return (
    <footer class="ol-foot">
      <div class="ol-buttons ol-buttons-apart">
        <LockButton
          size="large"
          icon="refresh"
          kbd={keys && 'R'}
          focusKey="r"
          onLock={() => onLockAgain(again)}
        >
          {c.retry}
        </LockButton>
        <Button
          kind="primary"
          size="large"
          icon="copy"
          kbd={keys && 'C'}
          data-key="c"
          data-first
          onClick={() => onCopy(adminReport(lock, now, t, c), t.reportCopied)}
        >
          {t.copyForAdmin}
        </Button>
      </div>
      <p class="ol-help">{t.adminNote({ id: shortRequest(lock) })}</p>
    </footer>
  );
}

function UnknownFoot({ lock, now, keys, onCopy, onDone }: LockOutcomeProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  return (
    <footer class="ol-foot ol-foot-line">
      <p class="ol-help">{t.staysOnTop}</p>
      {lock.calls.length > 1 && (
        <Button
          kind="ghost"
          icon="copy"
          onClick={() => onCopy(warehouseReport(lock, now, t, c), t.reportCopied)}
        >
          {t.copyList}
        </Button>
      )}
      <Button kind="ghost" kbd={keys && 'Esc'} onClick={onDone}>
        {t.later}
      </Button>
    </footer>
  );
}
