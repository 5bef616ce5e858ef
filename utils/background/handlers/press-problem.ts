import { isUnderWay, type LockPress, type LockRecord, wasInterrupted } from '@/utils/domain/lock';
import type { Problem } from '@/utils/domain/problem';

/**
 * One press, these lines: a press consists of the lines its first call lists. Each of them gets one call; the next one
 * only when the previous one has ended, and none after a break (docs/decisions/0013).
 */

/** From the end of one call to the next call. A computer that slept counts as a break. */
const LONGEST_PAUSE_MS = 15_000;

type Named = Pick<LockRecord, 'subOrders'>;

/** `records`: of this order. */
export function pressProblem(
  press: LockPress,
  { subOrders }: Named,
  records: readonly LockRecord[],
  now: number,
): Problem | undefined {
  const [line, ...others] = subOrders;
  if (!line || others.length > 0) return { code: 'internal' };
  const earlier = records.filter((record) => record.press?.id === press.id);
  const next = press.subOrderIds[earlier.length];
  const isSame = earlier.every((record) => record.press?.subOrderIds.join() === press.subOrderIds.join());
  if (next !== line.id || !isSame) return { code: 'internal' };
  if (earlier.some(isUnderWay)) return { code: 'in-flight' };
  return earlier.some(wasInterrupted) || isPast(earlier, now) ? { code: 'press-over' } : undefined;
}

function isPast(earlier: readonly LockRecord[], now: number): boolean {
  const ended = earlier.flatMap(({ calls }) => calls.flatMap(({ endedAt }) => endedAt ?? []));
  return ended.length > 0 && now - Math.max(...ended) > LONGEST_PAUSE_MS;
}
