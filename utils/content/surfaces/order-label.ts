import { OTHER_PLATFORM } from '@/utils/domain/other-platforms';

/**
 * The words that label an order's number, simplified and traditional. An allow-list: any other label (平台单号, 1688订单号,
 * 代发订单号 …) marks a different number. Pages with other labels are described as custom pages.
 */

const ORDER = '[订訂][单單]';
const NUMBER = '(?:[编編][号號]|[号號][码碼]?)';
const OF_PLATFORM = `(?:(?:淘[宝寶]|天[猫貓]|[线線]上)(?=[主父子订訂]))?`;
const WORD = `${OF_PLATFORM}(?<kind>[主父子])?(?:${ORDER}|交易)${NUMBER}|(?<bare>子${ORDER})`;

/** The words themselves; whether an occurrence is a label is decided by `isLabel`. */
export const LABEL = `(?:${WORD})`;
/** What may come between a label and its number. */
export const GAP = '(?:[\\s:∶=是为為()\\[\\]【】#]|[复複][制製]|No\\.?){0,40}';

/** 抖音 上买的, 有赞 订单: what a text adds to the name of the platform. */
const BOUGHT = '[上里裡那边邊也还還又买買下拍购購的了过過小店直播间間这這个個订訂单單]{0,8}';

/**
 * What makes it another number, despite a blank or punctuation in between: "1688 订单号", 代发-订单号, 抖音买的，订单号.
 * 运单号/订单编号 may be either.
 */
const QUALIFIER = new RegExp(
  `(?:(?:${OTHER_PLATFORM})${BOUGHT}|代[发發拍]|[采採][购購]|供[应應货貨]商|[拿进進][货貨]|原始?|[关關][联聯]|外部|上游|下游` +
    '|(?<![宝寶猫貓])平[台臺]|商[户戶家]|支付[宝寶]|物流|[运運][单單]|系[统統]|[内內]部|[号號][码碼]?\\s*[/|、-])[^\\p{L}\\p{N}]*$',
  'iu',
);

/** The same said after the number: …，抖音买的. */
const BOUGHT_ELSEWHERE = new RegExp(
  `^[^\\p{L}\\n\\r]*[是在我这這那从從个個单單]*(?:${OTHER_PLATFORM})[上里裡那边邊]*(?:[买買]|[拍购購下]?的|\\))`,
  'iu',
);

/** With no number of its own, the next one may be its. */
const UNANSWERED = /(?:退款|售[后後])[编編单單][号號]\s*:?\s*$/;

/**
 * A blank, punctuation, or what is no part of a label although it touches it: a pronoun, a time, a button's word, a
 * long number.
 */
const BEFORE =
  /(?:^|[^\p{L}\p{N}_]|[我你您咱亲親]的?|[这這那][个個]?|该|此|一下|[看查]下|[复複][制製]|[0-9]:[0-9]{2}|[0-9]{8})$/u;

/**
 * Whether the words are a label, by what precedes them on their line and by the text from the number on. A text of its
 * own after another label's value (买家：甲 and 订单号 in two spans) is one; a text that may continue the previous one is
 * not (代发 and 订单号).
 */
export function isLabel(before: string, beginsText: boolean, after: string): boolean {
  const isWord = BEFORE.test(before) || (beginsText && before.includes(':'));
  return isWord && !QUALIFIER.test(before) && !UNANSWERED.test(before) && !BOUGHT_ELSEWHERE.test(after);
}

const WHOLE = new RegExp(`^[\\s(\\[【]*(?:${WORD})(?:${GAP}|[↑↓↕▲▼⇅])*$`, 'u');

/** What a cell that contains only a label names. */
export function labelIn(cell: string): 'order' | 'sub-order' | undefined {
  const { groups } = WHOLE.exec(cell) ?? {};
  if (!groups) return undefined;
  return groups.kind === '子' || groups.bare !== undefined ? 'sub-order' : 'order';
}
