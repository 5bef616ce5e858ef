import { plainText } from '@/utils/orders/ids';
import { readFlow } from './flow';

/** Reads order numbers by the word before them (qianniu-surfaces 3.6): half- or full-width colon, or none. */

/** Words that make another number of it: 退款订单号, 支付宝交易号, 物流订单号 … */
const OTHER =
  '退款|退货|售后|维权|支付宝?|付款|流水|商户|物流|快递|运单|外部|采购|仓库|出库|发货单?|包裹|保险|充值|服务|工单|系统|内部|换货|补发';
const LABEL = `(?<!${OTHER})(?<kind>[主父子])?(?:订单|交易)(?:编号|号码|号)|(?<bare>子订单)`;
/** Cut short (…), masked (*) or a part of something longer (-2, .5): not the number itself. */
const NUMBER = '(?<id>[0-9]{15,20})(?![0-9A-Za-z_\\u0001]|\\s?[*•]|\\.{2}|[-./~–—][0-9])';
const LABELLED = new RegExp(`(?:${LABEL})(?<gap>[\\s:是为(\\[【]{0,40})${NUMBER}`, 'g');
const ONLY_LABEL = new RegExp(`^\\s*(?:${LABEL})[\\s:]*$`);
/** A remark's label stands before it on the same line, or in the same block after a line break. */
const IN_REMARK = /(?:(?:留言|备注|附言)\s*:|[买卖]家(?:留言|备注))[^\n]*$/;
/** Another label's cell just before: labels in a row and then their numbers, and nobody knows which is whose. */
const AFTER_LABEL = /号码?\s*:?\s*[\n\r]\s*$/;

export interface LabelledId {
  id: string;
  /** A sub-order's number, not an order's. */
  isSub: boolean;
  /** A launcher goes behind this: the number's text, or its element if it holds nothing else. */
  anchor: Element | Text;
}

/**
 * Labelled numbers under this node, in reading order. `isFreeText` may rule out numbers beyond those that stand in the
 * same line as 备注 (remarks.ts; the chat does without, as its detector must be small).
 */
export function readLabelled(root: Node, isFreeText?: (number: Text) => boolean): LabelledId[] {
  const flow = readFlow(root);
  const found: LabelledId[] = [];
  for (const match of flow.text.matchAll(LABELLED)) {
    const { kind, bare, gap = '', id = '' } = match.groups ?? {};
    const end = match.index + match[0].length - 1;
    const [label, number] = [flow.nodeAt(match.index), flow.nodeAt(end)];
    const before = flow.text.slice(Math.max(0, match.index - 200), match.index);
    if (!number?.parentElement || IN_REMARK.test(before) || isFreeText?.(number)) continue;
    if (/[\n\r]/.test(gap) && AFTER_LABEL.test(before)) continue;
    if (gap.includes('\n') && !(label && areNeighbours(label, number))) continue;
    found.push({
      id,
      isSub: kind === '子' || bare !== undefined,
      anchor: number.nextSibling || number.previousSibling ? number : number.parentElement,
    });
  }
  return found;
}

/** Whether a text holds digits enough for an order number: the cheap question before the dear one. */
export function mayHoldId(text: string): boolean {
  return /[0-9０-９](?:[\s\u200b-\u200f\u2060\ufeff]*[0-9０-９]){14}/.test(text);
}

/**
 * Label and number in two blocks belong together only if the label's cell holds nothing else and the number's cell
 * comes next: the last heading of a table and the first cell below it are no pair.
 */
function areNeighbours(label: Text, number: Text): boolean {
  if (label === number) return true;
  let cell: Node = label;
  while (cell.parentNode && !cell.parentNode.contains(number)) cell = cell.parentNode;
  return ONLY_LABEL.test(plainText(cell.textContent ?? ''));
}
