import { LockBand } from '@/components/order/lock-band';
import type { LockControl } from '@/components/order/use-lock';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';

interface CardBandProps {
  tid: string;
  control: LockControl;
  /** Announced elsewhere. */
  isQuiet?: boolean;
}

/** The outcome of an order's lock on one line; only the lock just confirmed is announced. */
export function CardBand({ tid, control, isQuiet = false }: CardBandProps) {
  const { now } = usePopupScreen();
  const { isLatest } = usePopupState();
  return <LockBand lock={control.lock} isFresh={control.isFresh && isLatest(tid) && !isQuiet} now={now()} />;
}
