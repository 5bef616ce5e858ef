import { REFUND_STATUSES, type RefundStatus, TRADE_STATUSES, type TradeStatus } from './order';

/**
 * What the platform's codes and the words of its pages mean, in one table for pages, page data and the trade API.
 * Anything else is unknown.
 */

/** Codes of page data beyond the trade API's, some of the payment system (docs/surfaces.md, "Order data"). */
const MORE_CODES: Readonly<Record<string, TradeStatus>> = {
  CREATE_CLOSED_OF_TAOBAO: 'TRADE_CLOSED_BY_TAOBAO',
  TRADE_CANCEL: 'TRADE_CLOSED',
  TRADE_REFUSE: 'TRADE_CLOSED',
  TRADE_REFUSE_DEALING: 'PAY_PENDING',
  WAIT_SYS_CONFIRM_PAY: 'PAY_PENDING',
  WAIT_SYS_PAY_SELLER: 'TRADE_FINISHED',
  TRADE_SUCCESS: 'TRADE_FINISHED',
};

/** Excludes refunds: 退款已关闭 says nothing about the trade. */
const OF_TRADE = '(?<!退款|退货|售后|维权|投诉)';
/** Most final first: a text that says 交易关闭 may still contain 买家已付款. */
const TRADE: readonly [RegExp, TradeStatus][] = [
  [new RegExp(`(?:交易|订单)(?:自动)?(?:关闭|取消)|${OF_TRADE}已(?:关闭|取消)`), 'TRADE_CLOSED'],
  [new RegExp(`(?:交易|订单)(?:成功|完成)|${OF_TRADE}已完成|已确认收货|待评价|双方已评`), 'TRADE_FINISHED'],
  [/已签收/, 'TRADE_BUYER_SIGNED'],
  [/部分发货/, 'SELLER_CONSIGNED_PART'],
  [/已发货|待收货|等待买家确认(?:收货)?|运输中|派送中|已揽[收件]/, 'WAIT_BUYER_CONFIRM_GOODS'],
  [/(?:待|未)发货|等待(?:卖家|商家)?发货|已(?:付款|支付)/, 'WAIT_SELLER_SEND_GOODS'],
  [/付款确认中/, 'PAY_PENDING'],
  [/(?:待|未)(?:买家)?付款|等待(?:买家)?付款/, 'WAIT_BUYER_PAY'],
];
const REFUND: readonly [RegExp, RefundStatus][] = [
  [/退款(?:已)?(?:成功|完成)|已退款/, 'SUCCESS'],
  [/退款(?:已)?(?:关闭|取消|撤销)|撤销退款/, 'CLOSED'],
  [/拒绝退款/, 'SELLER_REFUSE_BUYER'],
  [/待买家退货/, 'WAIT_BUYER_RETURN_GOODS'],
  [/待(?:卖家|商家)收货/, 'WAIT_SELLER_CONFIRM_GOODS'],
  [/请(?:卖家|商家)处理|待(?:卖家|商家)(?:处理|同意)|请退款|退款中|退款处理|申请退款/, 'WAIT_SELLER_AGREE'],
];

/** The characters of the words above that are written in two ways, in the same order. */
const TRADITIONAL = '賣買發貨關閉訂單確認運輸攬簽評價雙後維權訴處請絕銷狀態';
const SIMPLIFIED = '卖买发货关闭订单确认运输揽签评价双后维权诉处请绝销状态';

function simplified(words: string): string {
  return words.replace(
    /\p{sc=Han}/gu,
    (character) => SIMPLIFIED[TRADITIONAL.indexOf(character)] ?? character,
  );
}

/** The most final trade status in a text of a page, or the status of a code; undefined if unknown. */
export function tradeStatus(words: string): TradeStatus | undefined {
  return tradeCode(words) ?? find(TRADE, words);
}

/** The status of a bare code, as the trade API sends it; undefined if unknown. */
export function tradeCode(code: string): TradeStatus | undefined {
  const known = TRADE_STATUSES.find((status) => status === code);
  return known ?? (Object.hasOwn(MORE_CODES, code) ? MORE_CODES[code] : undefined);
}

/** The refund status in a text of a page, or of a code; undefined if unknown. */
export function refundStatus(words: string): RefundStatus | undefined {
  return refundCode(words) ?? find(REFUND, words);
}

/** The refund status of a bare code, as the trade API sends it; undefined if unknown. */
export function refundCode(code: string): RefundStatus | undefined {
  return REFUND_STATUSES.find((status) => status === code);
}

/** Filler words around a status in a text that is nothing but a status. */
const AROUND = /(?:当前)?(?:订单|交易)状态|买家|卖家|商家|等待|确认收货|[\s:：,，。;；、()（）【】]/g;

/** The status of a text that is nothing but a status; undefined for a title such as 待发货补差. */
export function wholeTradeStatus(text: string): TradeStatus | undefined {
  return isWhole(text, TRADE) ? tradeStatus(text) : undefined;
}

/** The refund status of a text that is nothing but a status; undefined for any other text. */
export function wholeRefundStatus(text: string): RefundStatus | undefined {
  return isWhole(text, REFUND) ? refundStatus(text) : undefined;
}

function find<T>(table: readonly [RegExp, T][], words: string): T | undefined {
  const text = simplified(words);
  return table.find(([word]) => word.test(text))?.[1];
}

function isWhole(words: string, table: readonly [RegExp, string][]): boolean {
  const text = simplified(words);
  const rest = table.reduce((left, [word]) => left.replace(new RegExp(word, 'g'), ''), text);
  return rest !== text && rest.replace(AROUND, '') === '';
}
