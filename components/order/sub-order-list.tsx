import { useState } from 'preact/hooks';
import { useTexts } from '@/components/ui/texts';
import { useRovingRows } from '@/components/ui/use-roving-rows';
import { common } from '@/utils/i18n/common';
import type { OrderView, SubOrderView } from '@/utils/messages/views';
import { SelectAll } from './select-all';
import { type Ids, isTickable, selectable, toggle, toggleAll } from './selection';
import { SubOrderRow } from './sub-order-row';

interface SubOrderListProps {
  order: Pick<OrderView, 'tid' | 'status'> & { subOrders: readonly SubOrderView[] };
  ticked: Ids;
  onTick: (ids: string[]) => void;
  now: number;
  /** Shows the keys that work here. */
  keys?: boolean;
  compact?: boolean;
  /** Without 全选, as for an order of the page that is not the current one. */
  plain?: boolean;
  onResolve?: (requestId: string) => void;
  /** 到 ERP 查, by the lock that a row remembers; absent: the shop has no ERP address. */
  onOpenErp?: ((requestId: string) => void) | undefined;
}

/** The sub-orders of one order: 全选, then the rows as one tab stop. Keys: `useOrderKeys`. */
export function SubOrderList(props: SubOrderListProps) {
  const { order, ticked, onTick, now, compact, onResolve } = props;
  const t = useTexts(common);
  const lines = order.subOrders;
  const first = lines.find(isTickable) ?? lines[0];
  const ids = lines.map(({ id }) => id);
  const { list, row } = useRovingRows(ids, first?.id);
  // Decided once: a row on the screen stays where it is when another line becomes known.
  const [wasAlone] = useState(isAlone(lines));
  return (
    <div class="ol-list">
      {!props.plain && !wasAlone && <AllOfOrder {...props} />}
      <ul class="ol-rows" {...list} aria-label={t.rowsLabel}>
        {lines.map((line) => (
          <SubOrderRow
            key={line.id}
            line={line}
            tid={order.tid}
            status={order.status}
            isTicked={ticked.includes(line.id)}
            roving={row(line.id)}
            now={now}
            compact={compact}
            shortcut={!props.plain && isAlone(lines) ? 'a' : undefined}
            onToggle={() => onTick(toggle(ticked, line.id))}
            onResolve={onResolve}
            onOpenErp={props.onOpenErp}
          />
        ))}
      </ul>
      {!props.plain && wasAlone && !isAlone(lines) && <AllOfOrder {...props} />}
    </div>
  );
}

/** With one line that can be ticked, 全选 would only repeat it. */
function isAlone(lines: readonly SubOrderView[]): boolean {
  return lines.length === 1 && lines.every(isTickable);
}

function AllOfOrder({ order, ticked, onTick, keys = false }: SubOrderListProps) {
  const lines = order.subOrders;
  const all = selectable(lines);
  return (
    <SelectAll
      lines={lines}
      ticked={ticked}
      isAll={all.length > 0 && all.every((id) => ticked.includes(id))}
      keys={keys}
      onToggle={() => onTick(toggleAll(lines, ticked))}
    />
  );
}
