import type { RefundStatus, TradeStatus } from '@/utils/orders/order';

/** Status words of pages and page data; what is in no list is not known. */

const TRADE: [RegExp, TradeStatus][] = [
  [/部分发货/, 'SELLER_CONSIGNED_PART'],
  [/待付款|未付款|等待买家付款/, 'WAIT_BUYER_PAY'],
  [/待发货|未发货|已付款|等待卖家发货/, 'WAIT_SELLER_SEND_GOODS'],
  [/已发货|待收货|等待买家确认/, 'WAIT_BUYER_CONFIRM_GOODS'],
  [/已签收/, 'TRADE_BUYER_SIGNED'],
  [/交易成功|已完成/, 'TRADE_FINISHED'],
  [/交易关闭|订单关闭|已关闭|已取消/, 'TRADE_CLOSED'],
];
const REFUND: [RegExp, RefundStatus][] = [
  [/退款成功|已退款/, 'SUCCESS'],
  [/退款关闭|撤销退款/, 'CLOSED'],
  [/拒绝退款/, 'SELLER_REFUSE_BUYER'],
  [/待买家退货|等待买家退货/, 'WAIT_BUYER_RETURN_GOODS'],
  [/待卖家收货|待商家收货/, 'WAIT_SELLER_CONFIRM_GOODS'],
  [/请卖家处理|请退款|退款中|退款处理|申请退款|待卖家同意/, 'WAIT_SELLER_AGREE'],
];
const TRADE_CODE =
  /^(?:TRADE_(?:NO_CREATE_PAY|BUYER_SIGNED|FINISHED|CLOSED(?:_BY_TAOBAO)?)|WAIT_(?:BUYER_PAY|SELLER_SEND_GOODS|BUYER_CONFIRM_GOODS|PRE_AUTH_CONFIRM)|SELLER_CONSIGNED_PART|PAY_PENDING|PAID_FORBID_CONSIGN)$/;
const REFUND_CODE =
  /^(?:WAIT_(?:SELLER_AGREE|BUYER_RETURN_GOODS|SELLER_CONFIRM_GOODS)|SELLER_REFUSE_BUYER|CLOSED|SUCCESS|NO_REFUND)$/;

export function tradeStatus(words: string): TradeStatus | undefined {
  if (TRADE_CODE.test(words)) return words as TradeStatus;
  return TRADE.find(([word]) => word.test(words))?.[1];
}

export function refundStatus(words: string): RefundStatus | undefined {
  if (REFUND_CODE.test(words)) return words as RefundStatus;
  return REFUND.find(([word]) => word.test(words))?.[1];
}
