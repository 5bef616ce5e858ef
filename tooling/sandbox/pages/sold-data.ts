import { payment, type SandboxOrder, type SandboxSubOrder } from '../orders';
import { pictureUrl } from './pictures';
import { statusText } from './status';

/**
 * The shape of `asyncSold.htm`, as public tools read it: exact ids as text beside numbers that have lost digits, the price
 * of one piece in `realTotal`, a status for the order but not for its lines, a refund among a line's operations.
 */
export function soldAnswer(orders: readonly SandboxOrder[]) {
  return {
    error: '',
    page: { currentPage: 1, pageSize: 15, totalNumber: orders.length, totalPage: 1 },
    query: {},
    mainOrders: orders.map(soldOrder),
  };
}

export function soldOrder(order: SandboxOrder) {
  return {
    id: order.tid,
    buyer: { id: Number(order.buyerUid), nick: order.buyerNick },
    orderInfo: { id: order.tid, createDay: order.created.slice(0, 10), createTime: order.created },
    payInfo: { actualFee: payment(order.subOrders) },
    statusInfo: { text: LIST_WORDS[order.status] ?? statusText(order.status) },
    extra: { sellerFlag: 0, tradeStatus: order.status },
    operations: [],
    subOrders: order.subOrders.map(soldSubOrder),
  };
}

function soldSubOrder(line: SandboxSubOrder) {
  return {
    id: Number(line.oid),
    idStr: line.oid,
    quantity: line.num,
    itemInfo: {
      id: 680012345678,
      title: line.title,
      pic: pictureUrl(line.picture),
      skuText: skuText(line.sku),
      extra: [{ name: '商家编码', value: line.outerId }],
    },
    priceInfo: { original: line.price, realTotal: line.price },
    operations: refundOperations(line),
  };
}

function refundOperations(line: SandboxSubOrder): { text: string }[] {
  if (line.refundStatus === 'SUCCESS') return [{ text: '退款成功' }];
  if (line.refundStatus === 'WAIT_SELLER_AGREE') return [{ text: '请卖家处理' }];
  return [];
}

/** Status texts of the list; the chat's panel has others. */
const LIST_WORDS: Readonly<Record<string, string>> = {
  WAIT_SELLER_SEND_GOODS: '买家已付款',
  SELLER_CONSIGNED_PART: '卖家部分发货',
  WAIT_BUYER_CONFIRM_GOODS: '卖家已发货',
  TRADE_CLOSED: '交易关闭',
  TRADE_CLOSED_BY_TAOBAO: '交易关闭',
};

/** Text of the status cell in a row of the detail page. */
export function rowStatus(line: SandboxSubOrder): string {
  if (line.refundStatus === 'SUCCESS') return '退款成功';
  if (line.refundStatus === 'WAIT_SELLER_AGREE') return '退款中';
  return line.status === 'WAIT_SELLER_SEND_GOODS' ? '未发货' : statusText(line.status);
}

/** `颜色分类:雾霾蓝;规格:大` as the page's list of names and values. */
function skuText(sku: string): { name: string; value: string }[] {
  return sku.split(';').map((part) => {
    const [name = '', value] = part.split(':');
    return value === undefined ? { name: '规格', value: name } : { name, value };
  });
}
