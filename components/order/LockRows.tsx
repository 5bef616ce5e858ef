import type { ComponentChildren } from 'preact';
import { OutcomeBadge } from '@/components/ui/OutcomeBadge';
import { Thumb } from '@/components/ui/Thumb';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView, OrderView, SubOrderView } from '@/utils/messages/views';
import { callOf, type LockedSubOrder } from '@/utils/orders/lock';

export interface LockRowsProps {
  lock: LockView;
  /** Lines of the order that this lock leaves alone are shown too. */
  order?: Pick<OrderView, 'subOrders'> | undefined;
}

const MOST = 20;

/** What became of each line, short. */
export function LockRows({ lock, order }: LockRowsProps) {
  const named = new Set(lock.subOrders.map(({ id }) => id));
  const others = (order?.subOrders ?? []).filter(({ id }) => !named.has(id));
  return (
    <ul class="ol-lock-rows">
      {lock.subOrders.map((line) => (
        <Row key={line.id} line={line}>
          <State lock={lock} id={line.id} />
        </Row>
      ))}
      {others.slice(0, MOST).map((line) => (
        <Row key={line.id} line={line}>
          <NotTicked line={line} />
        </Row>
      ))}
    </ul>
  );
}

function Row({ line, children }: { line: LockedSubOrder; children: ComponentChildren }) {
  return (
    <li class="ol-lock-row">
      <Thumb url={line.picUrl} size={24} />
      <span class="ol-cut" title={line.title}>
        {line.title ?? line.id}
      </span>
      {children}
    </li>
  );
}

function State({ lock, id }: { lock: LockView; id: string }) {
  const t = useTexts(lockWords);
  const call = callOf(lock, id);
  const outcome = call?.state === 'done' ? call.answer?.outcome : undefined;
  if (outcome === 'refused' || outcome === 'rejected') return <span class="ol-meta">{t.notLocked}</span>;
  return <OutcomeBadge outcome={outcome} />;
}

function NotTicked({ line }: { line: SubOrderView }) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  const status = line.blocked && line.status && c.status[line.status];
  return <span class="ol-meta">{status ? t.notTickedBecause({ why: status }) : t.notTicked}</span>;
}
