import { cents, yuan } from '@/components/ui/format';
import type { OrderView, SubOrderView } from '@/utils/messages/views';

/** What may be ticked, what each key ticks, and the total of the ticked lines. */

export type Ids = readonly string[];

/** Neither blocked by its own state nor part of a lock under way. What was locked before may be locked again. */
export function isTickable(line: SubOrderView): boolean {
  return !line.blocked && !line.inFlight;
}

/** It was locked, or may have been, in this browser and was not released: 全选 leaves it out. */
export function isMarked({ memory }: SubOrderView): boolean {
  if (memory?.releasedAt !== undefined) return false;
  return memory !== undefined && memory.outcome !== 'refused' && memory.outcome !== 'rejected';
}

export function tickable(order: Pick<OrderView, 'subOrders'>): string[] {
  return (order.subOrders ?? []).filter(isTickable).map(({ id }) => id);
}

/** What 全选可锁定 and the key A tick: everything lockable without a mark; all of it if everything has one. */
export function selectable(lines: readonly SubOrderView[]): string[] {
  const may = lines.filter(isTickable);
  const fresh = may.filter((line) => !isMarked(line));
  return (fresh.length > 0 ? fresh : may).map(({ id }) => id);
}

/** All on; if they are all already on, everything off. */
export function toggleAll(lines: readonly SubOrderView[], ticked: Ids): string[] {
  const all = selectable(lines);
  return all.every((id) => ticked.includes(id)) ? [] : [...new Set([...ticked, ...all])];
}

export function toggle(ticked: Ids, id: string): string[] {
  return ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id];
}

/** Ticked lines that were locked before, or may have been: to be named before they are locked again. */
export function lockedBefore(lines: readonly SubOrderView[], ticked: Ids): MarkedLine[] {
  return lines.filter(
    (line): line is MarkedLine => isMarked(line) && isTickable(line) && ticked.includes(line.id),
  );
}

type MarkedLine = SubOrderView & Required<Pick<SubOrderView, 'memory'>>;

/**
 * Ticked in advance: the only line that can be locked, unless it has a mark, may have been shipped, or is not known to
 * be the chat buyer's.
 */
export function tickedInAdvance(order: Pick<OrderView, 'subOrders' | 'mention'>): string[] {
  if (order.mention && !order.mention.isTheirs) return [];
  const [first, ...others] = (order.subOrders ?? []).filter(isTickable);
  return first && others.length === 0 && !isMarked(first) && !first.stateUnknown ? [first.id] : [];
}

export interface Sum {
  n: number;
  /** Absent: not known for every ticked line. */
  pieces?: number;
  /** Yuan as text: price times quantity, as the rows show it. */
  amount?: string;
}

/** No amount if the total of all lines differs from what was paid: a discount, or a misread price. */
export function sumOf(order: Pick<OrderView, 'subOrders' | 'payment'>, ticked: Ids): Sum {
  const lines = order.subOrders ?? [];
  const chosen = lines.filter(({ id }) => ticked.includes(id));
  const sum: Sum = { n: ticked.length };
  const isWhole = chosen.length === ticked.length && chosen.length > 0;
  if (!isWhole) return sum;
  const pieces = total(chosen.map(({ quantity }) => quantity));
  if (pieces !== undefined) sum.pieces = pieces;
  const amount = total(chosen.map(amountOf));
  if (amount !== undefined && !isContradicted(lines, order.payment)) sum.amount = yuan(amount);
  return sum;
}

function isContradicted(lines: readonly SubOrderView[], payment: string | undefined): boolean {
  const all = total(lines.map(amountOf));
  return payment !== undefined && all !== undefined && all !== cents(payment);
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
