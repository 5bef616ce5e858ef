import { natives } from './natives';

/**
 * The detail page's orders as its view library holds them: a row's own property `__reactFiber$…` leads upwards to
 * properties with `id` and `subOrders`. Only the listed fields are copied. A numeric id there has already lost digits;
 * it is copied as a number and refused by the schema.
 */

const ROWS = 'tr.order-item, tr, [class*="order-item"]';
const MOST_ROWS = 200;
const MOST_ORDERS = 10;
const MOST_STEPS = 60;
const FIELDS =
  'mainOrders id idStr subOrders quantity count itemInfo title pic skuText extra name value text content type priceInfo realTotal operations buyer nick decodeNick orderInfo createTime payInfo actualFee statusInfo tradeStatus'.split(
    ' ',
  );

type Props = { id?: unknown; subOrders?: unknown };
type Fiber = { return?: Fiber; memoizedProps?: Props; pendingProps?: Props };

/**
 * JSON text in the shape of the order list's answer; undefined if the page holds nothing of the kind. Returns every
 * order found: which of them is the page's own is determined by schema and address.
 */
export function readReact(doc: Document): string | undefined {
  const rows = natives.querySelectorAll(doc, ROWS);
  const orders: object[] = [];
  for (let i = 0; i < rows.length && i < MOST_ROWS; i++) takeAbove(rows[i], orders);
  return orders.length > 0 ? natives.stringify({ mainOrders: orders }, FIELDS) : undefined;
}

function takeAbove(row: Element | undefined, orders: object[]): void {
  let fiber = row && fiberOf(row);
  for (let step = 0; fiber && step < MOST_STEPS; step++, fiber = fiber.return) {
    const props = fiber.memoizedProps || fiber.pendingProps;
    if (!props || typeof props !== 'object' || !props.id || !natives.isArray(props.subOrders)) continue;
    let i = 0;
    while (i < orders.length && orders[i] !== props) i++;
    if (i < MOST_ORDERS) orders[i] = props;
  }
}

function fiberOf(row: Element): Fiber | undefined {
  const keys = natives.ownKeys(row);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (typeof key === 'string' && natives.startsWith(key, '__reactFiber$'))
      return (row as unknown as Record<string, Fiber>)[key];
  }
  return undefined;
}
