import { demoOrders } from '../../../../tooling/sandbox/demo-orders';
import { answers, type Fault } from '../../../../tooling/sandbox/faults';

/** One line of a trade API answer; absent fields are as in the demo order. */
export interface ToldLine {
  oid: string;
  title?: string;
  status?: string;
  pic_path?: string;
}

/** A trade API answer for a demo order, with these lines in this sequence. */
export function tells(tid: string, lines: ToldLine[]): Fault {
  const order = demoOrders().find((one) => one.tid === tid);
  if (!order) throw new Error(`no order ${tid}`);
  const told = lines.map(({ oid, ...own }) => {
    const known = order.subOrders.find((line) => line.oid === oid);
    const { title = '新的一行', price = '1.00', num = 1, status = order.status } = known ?? {};
    return { oid, oid_str: oid, title, price, num, status, refund_status: 'NO_REFUND', ...own };
  });
  const trade = {
    tid,
    tid_str: tid,
    seller_nick: order.sellerNick,
    buyer_nick: order.buyerNick,
    buyer_open_uid: order.openUid,
    status: order.status,
    orders: { order: told },
  };
  return answers(JSON.stringify({ trade_fullinfo_get_response: { trade, request_id: 'told' } }));
}
