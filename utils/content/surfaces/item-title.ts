import { isBlock, textsIn } from './flow';

/**
 * An item's name in a row: the text of its own link or of a cell for its name, else its picture's text. A row contains
 * other texts (the buyer's name, operations, properties), often longer ones: none of them is a title.
 */

export const SNAPSHOT = 'a[href*="tradeSnap"]';
export const ITEM = `${SNAPSHOT},a[href*="item.htm"],a[href*="detail.tmall.com"]`;

const NAME = /title|production|(?:item|goods|product|auction)-?_?name|(?:^|[\s_-])name(?:$|[\s_-])/i;
const NOT_NAME =
  /sku|prop|spec|attr|buyer|seller|shop|nick|user|(?:^|[\s_-])ww|sub-?title|operat|status|code/i;
/** Generic words on links and pictures of items. */
const NO_TITLE =
  /^[[【(（\s]*(?:(?:交易|商品|宝贝)?快照|(?:商品|宝贝)?(?:图片|主图)|(?:查看)?(?:订单|商品|宝贝|交易)?详情|查看.{0,4}|编辑|修改.*|联系.{0,4}|和我联系|旺旺.*|复制|更多|[\d\s.,:¥￥×-]*)[\])】）\s]*$/;
/** 颜色分类：雾霾蓝, 商家编码：YQ-01. */
const PROPERTY = /^[^:：]{1,8}[:：]/;

export function titleIn(row: Element): string | undefined {
  const links = [...row.querySelectorAll(ITEM)];
  const cell = cellOf(links[0] ?? row.querySelector('img'), row);
  const names = cell ? [...cell.querySelectorAll('*')].filter((one) => isNameCell(one, cell)) : [];
  const pictures = [
    ...links.flatMap((link) => [...link.querySelectorAll('img')]),
    ...(cell?.querySelectorAll('img') ?? []),
  ];
  const titles = [
    ...links.map(firstLine),
    ...links.map((link) => link.getAttribute('title') ?? ''),
    ...names.map(firstLine).filter((text) => !PROPERTY.test(text)),
    ...pictures.map((picture) => picture.getAttribute('alt')?.trim() ?? ''),
  ];
  return titles.find((text) => !NO_TITLE.test(text))?.slice(0, 300);
}

function cellOf(item: Element | null | undefined, row: Element): Element | undefined {
  return item ? [...row.children].find((cell) => cell.contains(item)) : undefined;
}

function isNameCell(element: Element, cell: Element): boolean {
  if (!NAME.test(element.getAttribute('class') ?? '')) return false;
  for (let one: Element | null = element; one && cell.contains(one); one = one.parentElement)
    if (NOT_NAME.test(one.getAttribute('class') ?? '') || one.hasAttribute('data-nick')) return false;
  return true;
}

/** An element's first line; properties follow in lines or elements of their own. */
function firstLine(element: Element): string {
  const texts = textsIn(element).filter((text) => text.data.trim() !== '' && !isProperty(text, element));
  const line = texts[0] && blockOf(texts[0], element);
  const end = texts.findIndex((text) => blockOf(text, element) !== line);
  const first = end < 0 ? texts : texts.slice(0, end);
  return first
    .map(({ data }) => data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function blockOf(text: Text, within: Element): Element {
  let block = text.parentElement ?? within;
  while (block !== within && !isBlock(block)) block = block.parentElement ?? within;
  return block;
}

function isProperty(text: Text, within: Element): boolean {
  for (let one = text.parentElement; one && one !== within; one = one.parentElement)
    if (NOT_NAME.test(one.getAttribute('class') ?? '')) return true;
  return false;
}
