/** The order model of the whole program. An absent field means "not known", never a guess. */

/** Trade statuses (交易状态) of the trade API. */
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

/** Refund statuses (退款状态) of the trade API. */
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
  /** The masked name as the page shows it (`t**7`): for display only. */
  maskedNick?: string;
  /** `buyer_open_uid` as the trade API gave it for this very order; never from any other source. */
  openUid?: string;
}

export interface SubOrder {
  id: string;
  title?: string;
  /** "颜色:黑色;尺码:L" or as the page writes it. */
  sku?: string;
  quantity?: number;
  /** Price of one piece, in yuan as text with two decimals: "399.00". */
  price?: string;
  /** What the buyer paid for this line, in yuan as text. */
  payment?: string;
  picUrl?: string;
  status?: TradeStatus;
  /** The source gives the line a status that is in no table. */
  statusUnread?: boolean;
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
