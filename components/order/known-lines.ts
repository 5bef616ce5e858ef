import type { LockedSubOrder } from '@/utils/domain/lock';

/** These lines as far as they are known; a typed one is its id. */
export function knownLines(
  lines: readonly LockedSubOrder[] | undefined,
  ids: readonly string[],
): LockedSubOrder[] {
  return ids.map((id) => lines?.find((line) => line.id === id) ?? { id });
}
