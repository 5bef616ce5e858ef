import { type SandboxOrder, SHOP, type Stage } from '../sandbox/orders';

/** One order per confirm, so that every call at the gateway can be traced to its confirm. */

export interface SoakOrder {
  tid: string;
  ids: string[];
  buyerNick: string;
}

/** Order number `i`, with the given number of lines. */
export function soakOrder(i: number, lines: number): SoakOrder {
  const tid = `45${String(100_000_000 + i).padStart(11, '0')}853117`;
  const ids = Array.from(
    { length: lines },
    (_, line) => `46${String(i * 100 + line).padStart(11, '0')}853117`,
  );
  return { tid, ids, buyerNick: `买家${i}` };
}

/** The order as the platform and the ERP know it. */
export function asSandboxOrder({ tid, ids, buyerNick }: SoakOrder, stage: Stage = 'waiting'): SandboxOrder {
  return {
    tid,
    sellerNick: SHOP,
    buyerNick,
    buyerUid: '2218165853117',
    openUid: 'AAHk5d-EAAeGwJedwSoak001',
    status: 'WAIT_SELLER_SEND_GOODS',
    created: '2025-11-23 10:00:00',
    subOrders: ids.map((oid) => ({
      oid,
      title: '亚麻四件套',
      sku: '米白 1.8m',
      price: '399.00',
      num: 1,
      picture: 'bedding',
      status: 'WAIT_SELLER_SEND_GOODS',
      refundStatus: 'NO_REFUND',
      stage,
      outerId: 'YQL-1',
    })),
  };
}
