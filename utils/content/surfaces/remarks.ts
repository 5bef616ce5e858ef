import { plainText } from '@/utils/domain/ids';
import { type LabelledId, readLabelled } from './labels';

/** Numbers in free text beside an order (买家留言, 备注) are the writer's words, not the page's. */

const ONLY_REMARK =
  /^\s*(?:[买買卖賣]家|客[户戶]|客服|商家|[订訂][单單])?(?:留言|[备備][注註]|附言)\s*:?\s*$/;
const LEVELS = 4;

/** Labelled numbers of a page, except those in a cell whose neighbour or column heading is a remark's label. */
export function readPageLabels(root: Node): LabelledId[] {
  return readLabelled(root, isBesideRemark);
}

/** Whether a text is in a cell whose neighbour or column heading is a remark's label. */
export function isBesideRemark(number: Text): boolean {
  let element = number.parentElement;
  for (let level = 0; element && level < LEVELS; level++, element = element.parentElement) {
    if (element.tagName === 'TR') return false;
    if (isRemarkLabel(element.previousElementSibling) || isRemarkLabel(headingOf(element))) return true;
  }
  return false;
}

function isRemarkLabel(element: Element | null | undefined): boolean {
  const text = element?.textContent ?? '';
  return text.length < 40 && ONLY_REMARK.test(plainText(text));
}

/** The heading of this cell's column. */
function headingOf(cell: Element): Element | undefined {
  const heads = /^T[DH]$/.test(cell.tagName)
    ? cell.closest('table')?.querySelector('tr')?.children
    : undefined;
  return heads?.[[...(cell.parentElement?.children ?? [])].indexOf(cell)];
}
