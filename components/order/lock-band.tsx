import { OutcomeBand } from '@/components/ui/outcome-band';
import { useTexts } from '@/components/ui/texts';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { headline } from './lock-summary';

interface LockBandProps {
  lock?: LockView | undefined;
  /** It was confirmed here and just now: only then is it a `status` or an `alert`. */
  isFresh: boolean;
  now: number;
  /** Prefix used where nothing real is locked. */
  prefix?: string | undefined;
}

/** The outcome in one line. To be mounted before there is one, so that it is announced. */
export function LockBand({ lock, isFresh, now, prefix = '' }: LockBandProps) {
  const t = useTexts(lockWords);
  const told = lock && headline(lock, now, t);
  return <OutcomeBand {...told} title={told && prefix + told.title} isQuiet={!isFresh} />;
}
