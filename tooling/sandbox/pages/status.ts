const TEXTS: Readonly<Record<string, string>> = {
  WAIT_BUYER_PAY: '等待买家付款',
  WAIT_SELLER_SEND_GOODS: '待发货',
  SELLER_CONSIGNED_PART: '部分发货',
  WAIT_BUYER_CONFIRM_GOODS: '已发货',
  TRADE_FINISHED: '交易成功',
  TRADE_CLOSED: '已关闭',
  TRADE_CLOSED_BY_TAOBAO: '已关闭',
};

/** The pages' text for a trade status. */
export function statusText(status: string): string {
  return TEXTS[status] ?? status;
}
