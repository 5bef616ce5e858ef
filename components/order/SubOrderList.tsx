import { useId, useState } from 'preact/hooks';
import { Checkbox } from '@/components/ui/Checkbox';
import { Kbd } from '@/components/ui/Kbd';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView, SubOrderView } from '@/utils/messages/views';
import { SubOrderRow } from './SubOrderRow';
import { type Ids, isMarked, isTickable, selectable, toggle, toggleAll } from './selection';

export interface SubOrderListProps {
  order: Pick<OrderView, 'tid' | 'status'> & { subOrders: readonly SubOrderView[] };
  ticked: Ids;
  onTick: (ids: string[]) => void;
  now: number;
  /** Shows the keys that work here. */
  keys?: boolean;
  compact?: boolean;
  /** Without 全选, as for an order of the page that is not in front. */
  plain?: boolean;
  onResolve?: (requestId: string) => void;
}

/** The sub-orders of one order: 全选, then the rows as one tab stop. Keys: `pressKey`. */
export function SubOrderList(props: SubOrderListProps) {
  const { order, ticked, onTick, now, compact, onResolve } = props;
  const t = useTexts(common);
  const lines = order.subOrders;
  const first = lines.find(isTickable) ?? lines[0];
  const [current, setCurrent] = useState<string>();
  const stop = lines.some(({ id }) => id === current) ? current : first?.id;
  return (
    <div class="ol-list">
      {!props.plain && <SelectAll {...props} />}
      <ul class="ol-rows" data-rows aria-label={t.rowsLabel}>
        {lines.map((line) => (
          <SubOrderRow
            key={line.id}
            line={line}
            tid={order.tid}
            status={order.status}
            isTicked={ticked.includes(line.id)}
            isStop={line.id === stop}
            now={now}
            compact={compact}
            onToggle={() => onTick(toggle(ticked, line.id))}
            onFocus={() => setCurrent(line.id)}
            onResolve={onResolve}
          />
        ))}
      </ul>
    </div>
  );
}

function SelectAll({ order, ticked, onTick, keys }: SubOrderListProps) {
  const t = useTexts(common);
  const id = useId();
  const lines = order.subOrders;
  const may = lines.filter(isTickable);
  const marked = may.filter(isMarked).length;
  const all = selectable(lines);
  const isAll = all.length > 0 && all.every((id) => ticked.includes(id));
  const counts = { lockable: may.length, all: lines.length, marked };
  return (
    <div class="ol-select-all">
      <label for={id}>
        <Checkbox
          id={id}
          checked={isAll}
          mixed={!isAll && ticked.length > 0}
          disabled={may.length === 0}
          shortcut="a"
          onChange={() => onTick(toggleAll(lines, ticked))}
        />
        {may.length === 0 ? t.nothingLockable : t.selectAll}
        {keys && may.length > 0 && <Kbd>A</Kbd>}
      </label>
      <span class="ol-meta">
        {may.length === 0
          ? `0 / ${lines.length}`
          : marked > 0
            ? t.lockableMarked(counts)
            : t.lockableOf(counts)}
      </span>
    </div>
  );
}
