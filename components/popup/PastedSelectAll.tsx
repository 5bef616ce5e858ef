import { useId } from 'preact/hooks';
import { isMarked, isTickable, selectable } from '@/components/order/selection';
import { Checkbox } from '@/components/ui/Checkbox';
import { Kbd } from '@/components/ui/Kbd';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { isFinal } from './problems';
import { useDesk } from './useDesk';
import type { LookUp } from './useLookUps';

/** 全选可锁定, over all orders of a pasted list. */
export function PastedSelectAll({ list }: { list: readonly LookUp[] }) {
  const t = useTexts(common);
  const { ticksOf, tick } = useDesk();
  const id = useId();
  const orders = list.flatMap(({ order }) => (order?.subOrders && !isFinal(order.problem) ? [order] : []));
  const lines = orders.flatMap(({ subOrders = [] }) => subOrders);
  const ticked = orders.flatMap(ticksOf);
  const all = orders.flatMap(({ subOrders = [] }) => selectable(subOrders));
  const isAll = all.every((id) => ticked.includes(id));
  const toggle = (): void => {
    for (const order of orders)
      tick(order.tid, isAll ? [] : [...new Set([...ticksOf(order), ...selectable(order.subOrders ?? [])])]);
  };
  if (all.length === 0) return null;
  const may = lines.filter(isTickable);
  const marked = may.filter(isMarked).length;
  const counts = { lockable: may.length, all: lines.length, marked };
  return (
    <div class="ol-select-all">
      <label for={id}>
        <Checkbox
          id={id}
          checked={isAll}
          mixed={!isAll && ticked.length > 0}
          shortcut="a"
          onChange={toggle}
        />
        {t.selectAll}
        <Kbd>A</Kbd>
      </label>
      <span class="ol-meta">{marked > 0 ? t.lockableMarked(counts) : t.lockableOf(counts)}</span>
    </div>
  );
}
