/** What an order is, for every part of the program. Absent fields are "not known", never a guess. */

/** Trade statuses (交易状态), qimen-protocol section 8. */
export const TRADE_STATUSES = [
  'TRADE_NO_CREATE_PAY',
  'WAIT_BUYER_PAY',
  'SELLER_CONSIGNED_PART',
  'WAIT_SELLER_SEND_GOODS',
  'WAIT_BUYER_CONFIRM_GOODS',
  'TRADE_BUYER_SIGNED',
  'TRADE_FINISHED',
  'TRADE_CLOSED',
  'TRADE_CLOSED_BY_TAOBAO',
  'PAY_PENDING',
  'WAIT_PRE_AUTH_CONFIRM',
  'PAID_FORBID_CONSIGN',
] as const;

export type TradeStatus = (typeof TRADE_STATUSES)[number];

/** Refund statuses (退款状态), qimen-protocol section 8. */
export const REFUND_STATUSES = [
  'WAIT_SELLER_AGREE',
  'WAIT_BUYER_RETURN_GOODS',
  'WAIT_SELLER_CONFIRM_GOODS',
  'SELLER_REFUSE_BUYER',
  'CLOSED',
  'SUCCESS',
  'NO_REFUND',
] as const;

export type RefundStatus = (typeof REFUND_STATUSES)[number];

export interface Buyer {
  /** The full account name; never a masked one. */
  nick?: string;
  /** As shown by the page when it hides the name (`t**7`): for the eye only. */
  maskedNick?: string;
  /** `buyer_open_uid` as the trade API gave it for this very order; nothing else may stand here. */
  openUid?: string;
}

export interface SubOrder {
  id: string;
  title?: string;
  /** "颜色:黑色;尺码:L" or as the page writes it. */
  sku?: string;
  quantity?: number;
  /** Yuan as text with two decimals, e.g. "399.00": the price of one piece. */
  price?: string;
  /** Yuan as text: what the buyer paid for this line. */
  payment?: string;
  picUrl?: string;
  status?: TradeStatus;
  refund?: RefundStatus;
  /** `yyyy-MM-dd HH:mm:ss` in GMT+8. */
  shippedAt?: string;
  carrier?: string;
}

export interface Order {
  tid: string;
  /** Main account of the shop, where known. */
  sellerNick?: string;
  buyer?: Buyer;
  status?: TradeStatus;
  /** `yyyy-MM-dd HH:mm:ss` in GMT+8. */
  createdAt?: string;
  payment?: string;
  /** Absent: not known. Never an empty list. */
  subOrders?: SubOrder[];
}
