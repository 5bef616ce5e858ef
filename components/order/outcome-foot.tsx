import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { pressedBy } from '@/components/ui/use-hotkeys';
import { callOf, lockOutcome } from '@/utils/domain/lock';
import { whoseTurn } from '@/utils/domain/whose-turn';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { adminReport, shortRequest, warehouseReport } from './copy-texts';
import { RestFoot } from './each-line/rest-foot';
import { linesOneByOne, neverSent } from './each-line/run';
import { ErpButton } from './erp-button';
import { LockAgainButton } from './lock-again-button';
import { tellingCall } from './lock-summary';

/** What the foot of every outcome may need. */
export interface OutcomeFootProps {
  lock: LockView;
  now: number;
  /** Shows the keys that work here. */
  keys: boolean;
  /** `said`: the text of the toast. */
  onCopy: (text: string, said: string) => void;
  onLockAgain: (subOrderIds: string[]) => void;
  /** 逐个锁定: a call for each. */
  onLockEach: (subOrderIds: readonly string[]) => void;
  /** 到 ERP 查; absent: the shop has no ERP address. */
  onOpenErp: (() => void) | undefined;
  /** 完成, 关闭, 稍后处理. */
  onDone: () => void;
  /** Back to the rows, to choose differently. */
  onBack: () => void;
  /** Absent if there is no record, in a demonstration. */
  onHistory?: ((requestId: string) => void) | undefined;
}

/** Below every outcome: the next step, as a button. */
export function OutcomeFoot(props: OutcomeFootProps) {
  const outcome = lockOutcome(props.lock);
  if (outcome === 'unknown') return props.lock.handled ? <GoodFoot {...props} /> : <UnknownFoot {...props} />;
  if (outcome === 'refused') return <RefusedFoot {...props} />;
  if (outcome === 'rejected')
    return neverSent(props.lock).length > 0 ? <RestFoot {...props} /> : <RejectedFoot {...props} />;
  return <GoodFoot {...props} />;
}

function GoodFoot({ lock, keys, onDone, onHistory, onOpenErp }: OutcomeFootProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  return (
    <footer class="ol-foot">
      <div class="ol-buttons">
        {onHistory && (
          <Button size="large" icon="history" onClick={() => onHistory(lock.requestId)}>
            {c.history}
          </Button>
        )}
        <Button kind="primary" size="large" kbd={keys && 'Esc'} data-first onClick={onDone}>
          {c.done}
        </Button>
      </div>
      <p class="ol-help">{t.releaseInErp}</p>
      <ErpButton keys={keys} onOpen={onOpenErp} />
    </footer>
  );
}

function RefusedFoot({ lock, now, keys, onCopy, onBack }: OutcomeFootProps) {
  const t = useTexts(lockWords);
  // 逐个锁定 comes first if it may still hold some of them: only one step is the next one.
  const isLast = linesOneByOne(lock, 'refused').length === 0;
  const c = useTexts(common);
  return (
    <footer class="ol-foot">
      <div class="ol-buttons ol-buttons-apart">
        <Button size="large" kbd={keys && 'Esc'} onClick={onBack}>
          {t.backToRows}
        </Button>
        <Button
          kind={isLast ? 'primary' : undefined}
          size="large"
          icon="copy"
          kbd={keys && 'C'}
          {...pressedBy('c')}
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

/** The next step is the primary button, and the last: of the person who has to act. */
function RejectedFoot({ lock, now, keys, onCopy, onLockAgain }: OutcomeFootProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  const ids = lock.subOrders.map(({ id }) => id);
  const again = ids.filter((id) => callOf(lock, id)?.answer?.outcome === 'rejected');
  const answer = tellingCall(lock)?.answer;
  const isOwnTurn = answer !== undefined && ['agent', 'wait'].includes(whoseTurn(answer));
  const retry = (
    <LockAgainButton
      kind={isOwnTurn ? 'primary' : undefined}
      size="large"
      lock={lock}
      ids={again}
      keys={keys}
      onLock={onLockAgain}
    >
      {c.retry}
    </LockAgainButton>
  );
  return (
    <footer class="ol-foot">
      <div class="ol-buttons ol-buttons-apart">
        {!isOwnTurn && retry}
        <Button
          kind={isOwnTurn ? undefined : 'primary'}
          size="large"
          icon="copy"
          kbd={keys && 'C'}
          {...pressedBy('c')}
          data-first
          onClick={() => onCopy(adminReport(lock, now, t, c), t.reportCopied)}
        >
          {t.copyForAdmin}
        </Button>
        {isOwnTurn && retry}
      </div>
      <p class="ol-help">{t.adminNote({ id: shortRequest(lock) })}</p>
    </footer>
  );
}

function UnknownFoot({ lock, now, keys, onCopy, onDone }: OutcomeFootProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  return (
    <footer class="ol-foot ol-foot-line">
      <p class="ol-help">{t.staysOnTop}</p>
      <Button
        kind="ghost"
        size="small"
        icon="copy"
        onClick={() => onCopy(warehouseReport(lock, now, t, c), t.reportCopied)}
      >
        {lock.calls.length > 1 ? t.copyList : t.copyForWarehouse}
      </Button>
      <Button kind="ghost" kbd={keys && 'Esc'} onClick={onDone}>
        {t.later}
      </Button>
    </footer>
  );
}
