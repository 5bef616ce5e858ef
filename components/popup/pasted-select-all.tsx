import { SelectAll } from '@/components/order/select-all';
import { selectable } from '@/components/order/selection';
import { isFinal } from '@/utils/domain/problem';
import { usePopupState } from './popup-state';
import type { LookUp } from './use-look-ups';

interface PastedSelectAllProps {
  list: readonly LookUp[];
  /** Unfolds everything, so that what it ticks is visible. */
  unfold: () => void;
}

/** 全选可锁定 for all orders of a pasted list. */
export function PastedSelectAll({ list, unfold }: PastedSelectAllProps) {
  const { ticksOf, tick } = usePopupState();
  const orders = list.flatMap(({ order }) => (order?.subOrders && !isFinal(order.problem) ? [order] : []));
  const lines = orders.flatMap(({ subOrders = [] }) => subOrders);
  const ticked = orders.flatMap(ticksOf);
  const all = orders.flatMap(({ subOrders = [] }) => selectable(subOrders));
  const isAll = all.every((id) => ticked.includes(id));
  const toggle = (): void => {
    if (!isAll) unfold();
    for (const order of orders)
      tick(order.tid, isAll ? [] : [...new Set([...ticksOf(order), ...selectable(order.subOrders ?? [])])]);
  };
  if (all.length === 0) return null;
  return <SelectAll lines={lines} ticked={ticked} isAll={isAll} keys onToggle={toggle} />;
}
