import type { OrderView, SeenLine } from '@/utils/messages/views';

/** What a screen shows of the lines that are confirmed; the background refuses a lock of anything else. */
export function seenLines(order: Pick<OrderView, 'subOrders'> | null, ids: readonly string[]): SeenLine[] {
  return (order?.subOrders ?? [])
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, sku, quantity, price }) => {
      const line: SeenLine = { id };
      if (title !== undefined) line.title = title;
      if (sku !== undefined) line.sku = sku;
      if (quantity !== undefined) line.quantity = quantity;
      if (price !== undefined) line.price = price;
      return line;
    });
}
