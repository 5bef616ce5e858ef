import { cents, yuan } from '@/components/ui/format';
import type { OrderView, SubOrderView } from '@/utils/messages/views';

/** What may be ticked, what is ticked by which key, and what the ticked lines come to. */

export type Ids = readonly string[];

/** Neither blocked by its own state nor part of a lock under way. What was locked before may be locked again. */
export function isTickable(line: SubOrderView): boolean {
  return !line.blocked && !line.inFlight;
}

/** This browser has locked it before, or may have: 全选 leaves it out. */
export function isMarked({ memory }: SubOrderView): boolean {
  return memory !== undefined && memory.outcome !== 'refused' && memory.outcome !== 'rejected';
}

export function tickable(order: Pick<OrderView, 'subOrders'>): string[] {
  return (order.subOrders ?? []).filter(isTickable).map(({ id }) => id);
}

/** What 全选可锁定 and the key A tick: everything lockable that bears no mark; all of it where everything does. */
export function selectable(lines: readonly SubOrderView[]): string[] {
  const may = lines.filter(isTickable);
  const fresh = may.filter((line) => !isMarked(line));
  return (fresh.length > 0 ? fresh : may).map(({ id }) => id);
}

/** All on; if they are all on already, everything off. */
export function toggleAll(lines: readonly SubOrderView[], ticked: Ids): string[] {
  const all = selectable(lines);
  return all.every((id) => ticked.includes(id)) ? [] : [...new Set([...ticked, ...all])];
}

export function toggle(ticked: Ids, id: string): string[] {
  return ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id];
}

/** Ticked in advance: the only line that can be locked, unless it bears a mark. */
export function tickedInAdvance(order: Pick<OrderView, 'subOrders'>): string[] {
  const [first, ...others] = (order.subOrders ?? []).filter(isTickable);
  return first && others.length === 0 && !isMarked(first) ? [first.id] : [];
}

export interface Sum {
  n: number;
  /** Absent: not known of every ticked line. */
  pieces?: number;
  /** Yuan as text: price times quantity, as the rows show it. */
  amount?: string;
}

export function sumOf(lines: readonly SubOrderView[], ticked: Ids): Sum {
  const chosen = lines.filter(({ id }) => ticked.includes(id));
  const sum: Sum = { n: ticked.length };
  const isWhole = chosen.length === ticked.length && chosen.length > 0;
  if (!isWhole) return sum;
  const pieces = total(chosen.map(({ quantity }) => quantity));
  if (pieces !== undefined) sum.pieces = pieces;
  const amount = total(chosen.map(amountOf));
  if (amount !== undefined) sum.amount = yuan(amount);
  return sum;
}

function amountOf({ price, quantity }: SubOrderView): number | undefined {
  const each = price === undefined ? undefined : cents(price);
  return each === undefined || quantity === undefined ? undefined : each * quantity;
}

function total(parts: (number | undefined)[]): number | undefined {
  return parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
    0,
  );
}
