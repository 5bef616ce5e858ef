import { Button } from '@/components/ui/button';
import { shortClock } from '@/components/ui/format';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';

interface NothingToLockProps {
  order: OrderView;
  read: () => void;
  isReading: boolean;
}

/** No sub-order can be locked: the age of that data, and a button to read it again. */
export function NothingToLock({ order: { readAt }, read, isReading }: NothingToLockProps) {
  const words = useTexts(common);
  const { now } = usePopupScreen();
  return (
    <footer class="pp-confirm pp-confirm-none">
      <p class="ol-meta">{readAt !== undefined && words.statusAsOf({ time: shortClock(readAt, now()) })}</p>
      <Button icon="refresh" busy={isReading} onClick={read}>
        {words.readAgain}
      </Button>
    </footer>
  );
}
