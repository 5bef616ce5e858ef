import { isGivenWith, tailDiffers } from '@/utils/domain/ids';
import { SNAPSHOT } from './item-title';
import type { LabelledId } from './labels';
import { hasOtherNumber } from './other-numbers';
import { byPlace, commonPart, isBefore } from './place';
import { isLine, snapshotIn } from './row-line';

/** What begins each order of a list, and which rows are its lines. */

/** What begins an order; without a readable number (masked), the lines below it belong to no order. */
export interface Head {
  shown?: LabelledId;
  number: Element;
  /** Its own row, if it is in one. */
  row?: Element | undefined;
  lines: Element[];
  /** There is another number beside it, and it is unclear whose the lines are. */
  isUnsure?: true;
}

interface HeadGroup {
  heads: Head[];
  /** What follows, up to the next head. */
  below: Element[];
}

/** The older list draws each order in a block; the oldest ones there have no table. */
export const BLOCK = '[class*="trade-order-main"],[class*="item-mod__trade-order"]';
/** A number that is not shown in full, behind its label. */
export const MASKED =
  /[订訂][单單][编編]?[号號][\s:：]*(?:[0-9]*[*∗✱]|[0-9]+(?:[•●…⋯×✕✖■□○◯█※]|[xX]{2}|\.{2}))/;

/** Heads in reading order, each with its lines. */
export function headsIn(root: ParentNode & Node, labels: LabelledId[]): Head[] {
  const rows = [...root.querySelectorAll('tr')].filter((row) => !row.querySelector('tr'));
  const numbers = [...labels.flatMap(headOf), ...rows.flatMap(maskedHead)].sort((a, b) =>
    byPlace(a.number, b.number),
  );
  const own = new Set(numbers.map(({ row }) => row));
  const lines = rows.filter((row) => !own.has(row) && isLine(row));
  const heads = groupsOf(numbers, lines).map((group) => mainHead(group, numbers));
  share(heads, lines);
  return heads;
}

function headOf(shown: LabelledId): Head[] {
  const number = shown.anchor.nodeType === 1 ? (shown.anchor as Element) : shown.anchor.parentElement;
  if (shown.isSub || !number) return [];
  const around = number.closest('tr');
  const row = around && !around.querySelector('tr') ? around : undefined;
  return row?.querySelector(SNAPSHOT) ? [] : [{ shown, number, row, lines: [] }];
}

function maskedHead(row: Element): Head[] {
  const text = row.textContent?.trim() ?? '';
  return text.search(MASKED) === 0 && !isLine(row) ? [{ number: row, row, lines: [] }] : [];
}

/** A number that is neither in a row nor above lines is a notice about an order, not part of the list. */
export function isDrawnAsOrder({ row, lines }: Head): boolean {
  return row !== undefined || lines.length > 0;
}

/** Numbers of one head: in one row, one order's block, or together above their lines. */
function groupsOf(heads: Head[], lines: Element[]): HeadGroup[] {
  const groups: HeadGroup[] = [];
  let at = 0;
  heads.forEach((head, i) => {
    const below: Element[] = [];
    for (let line = lines[at]; line; line = lines[++at]) {
      if (heads[i + 1] && isBefore((heads[i + 1] as Head).number, line)) break;
      if (isBefore(head.number, line)) below.push(line);
    }
    const last = groups.at(-1);
    const before = last?.heads.at(-1);
    if (!last || !before || last.below.length > 0 || !areOneHead(before, head, below[0]))
      groups.push({ heads: [head], below });
    else {
      last.heads.push(head);
      last.below = below;
    }
  });
  return groups;
}

function areOneHead(a: Head, b: Head, line: Element | undefined): boolean {
  if (a.row || b.row) return a.row === b.row;
  const block = a.number.closest(BLOCK);
  if (block) return block.contains(b.number);
  const around = commonPart(a.number, b.number);
  return line !== undefined && around !== null && !around.contains(line);
}

/**
 * A second number in a head is something else's (a helper's, a related order's): the lines tell by their last six
 * digits which is theirs; otherwise they belong to no order.
 */
function mainHead({ heads, below }: HeadGroup, all: Head[]): Head {
  const [first, ...others] = heads as [Head, ...Head[]];
  const ids = below.flatMap((line) => snapshotIn(line) ?? []);
  if (others.every(({ shown }) => shown?.id === first.shown?.id))
    return areOthers(first, ids, all) ? { ...first, isUnsure: true } : first;
  const theirs = heads.filter(({ shown }) => shown && ids.every((id) => !tailDiffers(shown.id, id)));
  const [one] = theirs;
  const isSure = one && ids.length > 0 && theirs.every(({ shown }) => shown?.id === one.shown?.id);
  return isSure ? one : { ...first, isUnsure: true };
}

/**
 * Whether a line that was not given out with this number is another order's: a different line was, or another number of
 * the page was given out with it, or an unlabelled number stands beside the labelled one.
 */
function areOthers({ shown, row, number }: Head, ids: string[], heads: Head[]): boolean {
  const strange = ids.filter((id) => shown && !isGivenWith(shown.id, id));
  if (!shown || strange.length === 0) return false;
  const isNamed = heads.some((head) => strange.some((id) => head.shown && isGivenWith(head.shown.id, id)));
  return strange.length < ids.length || isNamed || hasOtherNumber(row ?? number, [shown.id, ...ids]);
}

/** Assigns each line to the number before it, if it is in that number's block. */
function share(heads: Head[], lines: Element[]): void {
  let i = -1;
  for (const line of lines) {
    while (heads[i + 1] && isBefore((heads[i + 1] as Head).number, line)) i += 1;
    const head = heads[i];
    if (head && !head.isUnsure && isInBlockOf(head, line, [heads[i - 1], heads[i + 1]]))
      head.lines.push(line);
  }
}

/** In the number's own table, or in what surrounds both and no other order: not some table further down the page. */
function isInBlockOf({ number, row }: Head, line: Element, neighbours: (Head | undefined)[]): boolean {
  if (row?.closest('table')?.contains(line)) return true;
  const around = commonPart(number, line);
  if (!around || (!row && MASKED.test(around.textContent ?? ''))) return false;
  return !neighbours.some((other) => other && around.contains(other.number));
}
