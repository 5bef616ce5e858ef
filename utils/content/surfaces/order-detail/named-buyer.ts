import { plainText } from '@/utils/domain/ids';
import { buyerName, mainAccount } from '@/utils/domain/nicks';
import type { Buyer } from '@/utils/domain/order';
import { buyerOf } from '../buyer';
import { isBlock, isInRemark, textsIn } from '../flow';
import { decodeNick } from '../nick-links';
import { isOthersName } from '../others-name';
import { isBesideRemark } from '../remarks';

/**
 * The buyer whom the page names after the label 买家: the account in the contact's `data-nick` beside it, or the name in
 * the same text, the next piece or the next cell. Two different names give none. `needsColon`: where 买家 also begins what the
 * buyer did, the word alone labels no name.
 */

const LABEL =
  /^[买買]家(?:昵称|暱稱|旺旺号?|账号|帳號|会员名|會員名|名称|名稱)?\s*(?<colon>[:：]?)\s*(?<name>[^\s,，;；|:：]*)/;
/** What may follow it instead: a button, a state of the contact, what the buyer did, a time, an amount. */
const NO_NAME = new RegExp(
  '^(?:旺旺|和我|给我|联系|在线|离线|复制|查看|点击|点此|显示|解密|信息|匿名|加载|[-—]*$|[0-9]{4}-[0-9]{2}|[¥￥]' +
    '|已(?:付款|收货|签收|评价|加密|取消|确认)|申请|请|等待|等级|[新老]客|共[0-9]|[0-9]*VIP[0-9]*$' +
    // The heading of the next column.
    '|(?:收[货件]人|[手联]?[机系]?电话|手机|姓名|[收货件]*地址|订单|商品|宝贝|实付|实收|金额|数量|单价|总价|运费|快递|物流|付款|状态|时间|操作|备注|客服|卖家|店铺)[^0-9]{0,4}$)',
  'u',
);
const REMARK_LABEL = /(?:留言|[备備][注註]|附言)\s*[:：]\s*$/;
/** No nick has these; two names may be joined by them. */
const NOT_IN_NICKS = /[/、。@"'「」【】[\]<>¥￥]/;

export function namedBuyer(
  root: Element,
  own: string | undefined,
  { needsColon = false } = {},
): Buyer | undefined {
  const texts = textsIn(root).filter(({ data }) => data.trim() !== '');
  const found = texts.flatMap((text, i) => {
    const match = LABEL.exec(text.data.trim());
    if (!match || (needsColon && !match.groups?.colon)) return [];
    if (isInRemark(text) || isBesideRemark(text) || REMARK_LABEL.test(texts[i - 1]?.data ?? '')) return [];
    const name = nickBeside(text) ?? nameAfter(match, text, texts[i + 1]);
    return buyerOf(name) ?? [];
  });
  const others = found.filter((buyer) => mainAccount(buyerName(buyer)) !== own);
  return new Set(others.map(buyerName)).size === 1 ? others[0] : undefined;
}

/** The one contact in the label's own part of the page, or in the cell after the label's. */
function nickBeside(label: Text): string | undefined {
  const cell = cellOf(label);
  for (const part of [cell, cell?.nextElementSibling]) {
    const all = part ? [...part.querySelectorAll('[data-nick]')] : [];
    const contacts = all.filter((one) => part && !isOthersName(one, part));
    if (contacts.length === 1) return decodeNick(contacts[0]?.getAttribute('data-nick') ?? '');
  }
  return undefined;
}

function nameAfter({ groups }: RegExpExecArray, label: Text, next: Text | undefined): string | undefined {
  const { colon, name = '' } = groups ?? {};
  if (name !== '') return colon && !isContinued(label) ? nameIn(name) : undefined;
  const cell = cellOf(label);
  const after = cell?.nextElementSibling;
  const isHeading = /^(?:TH|DT)$/.test(cell?.tagName ?? '') && after?.tagName === cell?.tagName;
  const isNext = next && (cell?.contains(next) || (after?.contains(next) && !isHeading));
  const shown = isNext && !isContinued(next) ? next.data.trim() : '';
  return /[:：]/.test(shown) ? undefined : nameIn(shown);
}

/** Without what is added in brackets. */
function nameIn(shown: string): string | undefined {
  const name = shown.replace(/\s*[(（].*$/u, '').trim();
  return name === '' || NO_NAME.test(plainText(name)) || NOT_IN_NICKS.test(name) ? undefined : name;
}

/** Whether another inline piece touches the end of this text, so that the name may be longer than this. */
function isContinued(text: Text): boolean {
  if (/\s$/.test(text.data)) return false;
  let node: Node = text;
  while (!node.nextSibling) {
    const around = node.parentElement;
    if (!around || isBlock(around)) return false;
    node = around;
  }
  const after = node.nextSibling;
  if (after.nodeType === 1 && isBlock(after as Element)) return false;
  const shown = after.textContent ?? '';
  return /^[\p{L}\p{N}_]/u.test(shown) && !NO_NAME.test(plainText(shown));
}

/** The innermost block around a text. */
function cellOf(text: Text): Element | null {
  let cell = text.parentElement;
  while (cell && !isBlock(cell)) cell = cell.parentElement;
  return cell;
}
