import { compact } from '@/utils/domain/compact';
import { sameIds } from '@/utils/domain/ids';
import { mergeBuyer } from '@/utils/domain/nicks';
import type { SubOrder } from '@/utils/domain/order';
import { betterFirst, isBetter, type SeenOrder } from '@/utils/domain/order-context';

/**
 * Merges readings of one order from several frames or moments: the better source wins, a contradiction is "unknown".
 */

/** Both readings are of the same tid. */
export function mergeOrder(a: SeenOrder, b: SeenOrder): SeenOrder {
  const [better, worse] = betterFirst(a, b);
  return compact({
    ...worse,
    ...compact(better),
    source: better.source,
    buyer: mergeBuyer(better.buyer, worse.buyer),
    subOrders: mergeSubOrders(better, worse),
  });
}

function mergeSubOrders(better: SeenOrder, worse: SeenOrder): SubOrder[] | undefined {
  if (!better.subOrders || !worse.subOrders) return better.subOrders ?? worse.subOrders;
  if (sameIds(idsOf(better.subOrders), idsOf(worse.subOrders))) {
    return better.subOrders.map((line) => ({
      ...worse.subOrders?.find((other) => other.id === line.id),
      ...compact(line),
    }));
  }
  return isBetter(better, worse) ? better.subOrders : undefined;
}

function idsOf(lines: SubOrder[]): string[] {
  return lines.map(({ id }) => id);
}
