import { LockBand } from '@/components/order/LockBand';
import type { LockControl } from '@/components/order/useLock';
import { useHost } from './host';
import { useDesk } from './useDesk';

/** The outcome of an order's lock in one line; only the lock just confirmed is announced. */
export function CardBand({ tid, control }: { tid: string; control: LockControl }) {
  const { now } = useHost();
  const { isLatest } = useDesk();
  return <LockBand lock={control.lock} isFresh={control.isFresh && isLatest(tid)} now={now()} />;
}
