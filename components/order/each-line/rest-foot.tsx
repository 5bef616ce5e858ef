import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { warehouseReport } from '../copy-texts';
import { LockAgainButton } from '../lock-again-button';
import { neverSent } from './run';

interface RestFootProps {
  lock: LockView;
  now: number;
  keys: boolean;
  onCopy: (text: string, said: string) => void;
  onLockEach: (subOrderIds: readonly string[]) => void;
  onDone: () => void;
}

/** It stopped before some lines: they are locked by another press, or not at all. */
export function RestFoot({ lock, now, keys, onCopy, onLockEach, onDone }: RestFootProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  const rest = neverSent(lock);
  return (
    <footer class="ol-foot">
      <div class="ol-buttons ol-buttons-apart">
        <LockAgainButton size="large" lock={lock} ids={rest} keys={keys} onLock={onLockEach}>
          {t.each.rest({ n: rest.length })}
        </LockAgainButton>
        <Button kind="primary" size="large" kbd={keys && 'Esc'} data-first onClick={onDone}>
          {c.done}
        </Button>
      </div>
      <p class="ol-help">
        {t.each.restNote}{' '}
        <Button
          kind="link"
          size="small"
          onClick={() => onCopy(warehouseReport(lock, now, t, c), t.reportCopied)}
        >
          {t.copyList}
        </Button>
      </p>
    </footer>
  );
}
