/** Orders as the platform (trade API, pages) and the sandbox's ERP know them. */

/** The line's stage in the warehouse, which the ERP knows and the platform does not (yet). */
export type Stage =
  | 'waiting'
  | 'shipped'
  | 'outbound'
  | 'allocated'
  | 'picked'
  | 'in-transit'
  | 'stock-reserved'
  | 'broken';

export interface SandboxSubOrder {
  oid: string;
  title: string;
  sku: string;
  price: string;
  num: number;
  picture: string;
  status: string;
  refundStatus: string;
  stage: Stage;
  outerId: string;
  consignTime?: string;
  carrier?: string;
  invoiceNo?: string;
}

export interface SandboxOrder {
  tid: string;
  sellerNick: string;
  buyerNick: string;
  /** Numeric user id of the buyer; its last digits become the order's. */
  buyerUid: string;
  openUid: string;
  status: string;
  created: string;
  payTime?: string;
  /** The platform shows the order, but the ERP has not downloaded it. */
  missingInErp?: boolean;
  subOrders: SandboxSubOrder[];
}

export const SHOP = '云栖里家居旗舰店';
export const OTHER_SHOP = '山野集户外旗舰店';

/** Yuan with two decimals, counted in fen. */
export function payment(lines: readonly Pick<SandboxSubOrder, 'price' | 'num'>[]): string {
  const fen = lines.reduce((sum, each) => sum + Math.round(Number(each.price) * 100) * each.num, 0);
  return (fen / 100).toFixed(2);
}
