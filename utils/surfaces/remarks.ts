import { plainText } from '@/utils/orders/ids';

/** Numbers in somebody's free text beside an order (买家留言, 备注) are words of theirs, not the page's. */

const REMARK = '(?:买家|卖家|客户|客服|商家|订单)?(?:留言|备注|附言)';
/** On the same line, or in the same block after a line break. */
const BEFORE = new RegExp(`${REMARK}\\s*:[^\\n]*$`);
const ONLY_REMARK = new RegExp(`^\\s*${REMARK}\\s*:?\\s*$`);
const LEVELS = 4;

/** `before`: the text before the number's label. */
export function isInRemark(number: Text, before: string): boolean {
  if (BEFORE.test(before)) return true;
  let element = number.parentElement;
  for (let level = 0; element && level < LEVELS; level++, element = element.parentElement) {
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
