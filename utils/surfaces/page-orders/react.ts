import { natives } from './natives';

/**
 * The detail page's orders as its view library holds them: a row's own property `__reactFiber$…` leads upwards to
 * properties with `id` and `subOrders`. Only the listed fields are copied. A numeric id there has lost digits already;
 * it is copied as the number it is and refused by the schema.
 */

const ROWS = 'tr.order-item, tr, [class*="order-item"]';
const MOST_ROWS = 40;
const MOST_STEPS = 60;
const FIELDS =
  'mainOrders id idStr subOrders quantity count itemInfo title pic skuText extra name value text priceInfo realTotal operations buyer nick decodeNick orderInfo createTime payInfo actualFee statusInfo tradeStatus'.split(
    ' ',
  );

type Props = { id?: unknown; subOrders?: unknown };
type Fiber = { return?: Fiber; memoizedProps?: Props; pendingProps?: Props };

/** JSON text in the shape of the order list's answer; undefined if the page holds nothing of the kind. */
export function readReact(doc: Document): string | undefined {
  const rows = natives.querySelectorAll(doc, ROWS);
  for (let i = 0; i < rows.length && i < MOST_ROWS; i++) {
    const order = orderAbove(rows[i]);
    if (order) return natives.stringify({ mainOrders: [order] }, FIELDS);
  }
  return undefined;
}

function orderAbove(row: Element | undefined): object | undefined {
  let fiber = row && fiberOf(row);
  for (let step = 0; fiber && step < MOST_STEPS; step++, fiber = fiber.return) {
    const props = fiber.memoizedProps || fiber.pendingProps;
    if (props && typeof props === 'object' && props.id && natives.isArray(props.subOrders)) return props;
  }
  return undefined;
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
