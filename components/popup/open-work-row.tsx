import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { openWork } from '@/utils/i18n/open-work';
import type { LockView } from '@/utils/messages/views';
import { EarlierLock } from './earlier-lock';
import { usePopupState } from './popup-state';
import { useErp } from './use-erp';

interface OpenWorkRowProps {
  lock: LockView;
  /** Undefined if there is nothing to release. */
  markReleased: (() => void) | undefined;
}

/** One open lock; a click shows its details. */
export function OpenWorkRow({ lock, markReleased }: OpenWorkRowProps) {
  const t = useTexts(openWork);
  const c = useTexts(common);
  const { review } = usePopupState();
  const openErp = useErp()(lock.tid, lock.sellerNick);
  return (
    <li class="pp-open-row">
      <EarlierLock lock={lock} onOpen={() => review(lock.requestId)} />
      {openErp && <IconButton icon="external" name={c.openErp} size={14} onClick={openErp} />}
      {markReleased && (
        <Button size="small" onClick={markReleased}>
          {t.released}
        </Button>
      )}
    </li>
  );
}
