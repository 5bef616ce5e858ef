import { canBeSameBuyer } from '@/utils/domain/nicks';

/**
 * The first two names that cannot belong to one buyer. Every pair is compared: a masked name fits many, so `**`, 甲, 乙
 * contradict each other although each of them fits the first.
 */
export function differingNames(names: readonly string[]): [string, string] | undefined {
  const distinct = [...new Set(names)];
  for (const [i, a] of distinct.entries()) {
    const b = distinct.slice(i + 1).find((other) => !canBeSameBuyer(a, other));
    if (b !== undefined) return [a, b];
  }
  return undefined;
}
