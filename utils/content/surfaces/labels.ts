import { plainText } from '@/utils/domain/ids';
import { orderIdAt } from '@/utils/domain/numbers';
import { readFlow } from './flow';
import { GAP, isLabel, LABEL, labelIn } from './order-label';
import { isOtherPlatforms } from './platforms';

/** Reads order numbers by the word before them (order-label.ts): half- or full-width colon, or none. */

const LABELLED = new RegExp(`${LABEL}(?<gap>${GAP})(?=[0-9])`, 'gu');
/** A remark's label precedes it on the same line, or in the same block after a line break. */
const IN_REMARK = /(?:(?:留言|[备備][注註]|附言)\s*:|[买買卖賣]家(?:留言|[备備][注註]))[^\n]*$/;
/** Another label's cell just before: a row of labels and then their numbers, so it is unclear which is whose. */
const AFTER_LABEL = /[号號][码碼]?\s*:?\s*[\n\r]\s*$/;
const LINE = /[^\n\r]*$/;

export interface LabelledId {
  id: string;
  /** A sub-order's number, not an order's. */
  isSub: boolean;
  /** A launcher goes behind this: the number's text, or its element if it contains nothing else. */
  anchor: Element | Text;
}

/**
 * Labelled numbers under this node, in reading order. `isFreeText` may rule out numbers beyond those in the same line
 * as 备注 (remarks.ts; the chat does without, as its detector must be small).
 */
export function readLabelled(root: Node, isFreeText?: (number: Text) => boolean): LabelledId[] {
  const flow = readFlow(root);
  const found: (LabelledId & { number: Text })[] = [];
  for (const match of flow.text.matchAll(LABELLED)) {
    const { kind, bare, gap = '' } = match.groups ?? {};
    const start = match.index + match[0].length;
    const id = orderIdAt(flow.text, start);
    const [label, number] = [flow.nodeAt(match.index), flow.nodeAt(start)];
    const before = flow.text.slice(Math.max(0, match.index - 200), match.index);
    const after = flow.text.slice(start, start + 60);
    if (!isLabel(LINE.exec(before)?.[0] ?? '', flow.beginsAt(match.index), after)) continue;
    if (!id || !number?.parentElement || IN_REMARK.test(before) || isFreeText?.(number)) continue;
    if (/[\n\r]/.test(gap) && AFTER_LABEL.test(before)) continue;
    if (gap.includes('\n') && !(label && areNeighbours(label, number))) continue;
    found.push({
      id,
      isSub: kind === '子' || bare !== undefined,
      anchor: number.nextSibling || number.previousSibling ? number : number.parentElement,
      number,
    });
  }
  const isOthers = isOtherPlatforms(root, flow);
  return found.filter(({ number }) => !isOthers(number)).map(({ number: _, ...labelled }) => labelled);
}

/** Whether a text has enough digits for an order number: the cheap check before the expensive one. */
export function mayHoldId(text: string): boolean {
  return /\p{Nd}(?:[\s\p{DI}.,_-]*\p{Nd}){14}/u.test(text);
}

/**
 * Label and number in two blocks belong together only if the label's cell contains nothing else and the number's cell
 * comes next: the last heading of a table and the first cell below it do not form a pair.
 */
function areNeighbours(label: Text, number: Text): boolean {
  if (label === number) return true;
  let cell: Node = label;
  while (cell.parentNode && !cell.parentNode.contains(number)) cell = cell.parentNode;
  return labelIn(plainText(cell.textContent ?? '')) !== undefined;
}
