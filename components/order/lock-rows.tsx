import type { ComponentChildren } from 'preact';
import { MiddleCut } from '@/components/ui/middle-cut';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { useTexts } from '@/components/ui/texts';
import { Thumb } from '@/components/ui/thumb';
import { callOf, type LockedSubOrder } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView, OrderView, SubOrderView } from '@/utils/messages/views';
import { isEachLine } from './each-line/run';

export type LockedLines = Pick<LockView, 'press' | 'subOrders' | 'calls'>;

interface LockRowsProps {
  lock: LockedLines;
  /** Lines of the order that this lock does not include are shown too. */
  order?: Pick<OrderView, 'subOrders'> | undefined;
}

const MOST = 20;

/** The result of each line, short. */
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
      {line.title ? <MiddleCut text={line.title} /> : <span class="ol-cut">{line.id}</span>}
      {children}
    </li>
  );
}

function State({ lock, id }: { lock: LockedLines; id: string }) {
  const t = useTexts(lockWords);
  const call = callOf(lock, id);
  if (call?.state === 'queued' && isEachLine(lock)) return <span class="ol-meta">{t.each.waiting}</span>;
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
