import { OutcomeBand } from '@/components/ui/OutcomeBand';
import { useTexts } from '@/components/ui/texts';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { headline } from './lock-summary';

export interface LockBandProps {
  lock?: LockView | undefined;
  /** It was confirmed here and just now: only then is it a `status` or an `alert`. */
  isFresh: boolean;
  now: number;
}

/** The outcome in one line. To be mounted before there is one, so that it is announced. */
export function LockBand({ lock, isFresh, now }: LockBandProps) {
  const t = useTexts(lockWords);
  const told = lock && headline(lock, now, t);
  return <OutcomeBand {...told} isQuiet={!isFresh} />;
}
