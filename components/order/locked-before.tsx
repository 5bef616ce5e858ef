import { shortClock } from '@/components/ui/format';
import { Icon } from '@/components/ui/icon';
import { MiddleCut } from '@/components/ui/middle-cut';
import { useTexts } from '@/components/ui/texts';
import type { Memory } from '@/utils/domain/lock';
import { type CommonTexts, common } from '@/utils/i18n/common';
import type { SubOrderView } from '@/utils/messages/views';
import { type Ids, lockedBefore } from './selection';
import { tailOf } from './summary';

interface LockedBeforeProps {
  lines: readonly SubOrderView[];
  ticked: Ids;
  now: number;
}

const MOST = 4;

/** Right above the button: which of the ticked lines were locked before, when, and with what outcome. */
export function LockedBefore({ lines, ticked, now }: LockedBeforeProps) {
  const t = useTexts(common);
  const before = lockedBefore(lines, ticked);
  if (before.length === 0) return null;
  return (
    <div class="ol-before">
      <Icon name="warning" size={14} />
      <div>
        <p>{t.lockedBefore({ n: before.length })}</p>
        <ul>
          {before.slice(0, MOST).map(({ id, title, memory }) => (
            <li key={id}>
              {title && <MiddleCut text={title} />}
              <span>{tailOf(id)}</span>
              <span>{whatBecame(memory, now, t)}</span>
            </li>
          ))}
        </ul>
        {before.length > MOST && <p>{t.lockedBeforeMore({ n: before.length - MOST })}</p>}
      </div>
    </div>
  );
}

function whatBecame({ outcome, at, handled }: Memory, now: number, t: CommonTexts): string {
  const words = `${shortClock(at, now)} ${t.outcome[outcome]}`;
  return handled && outcome === 'unknown' ? `${words}${t.comma}${t.handled}` : words;
}
