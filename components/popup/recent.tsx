import { IconButton } from '@/components/ui/icon-button';
import type { LockView } from '@/utils/messages/views';
import { EarlierLock } from './earlier-lock';
import { usePopupTexts } from './texts';

/** The last locks; each leads to its order, where the locked lines are marked. */
export function Recent({
  locks,
  today,
  open,
  review,
}: {
  locks: readonly LockView[];
  today: number;
  open: (lock: LockView) => void;
  /** Opens its outcome, with the texts to copy. */
  review: (lock: LockView) => void;
}) {
  const t = usePopupTexts();
  if (locks.length === 0) return null;
  return (
    <section class="pp-recent" aria-labelledby="pp-recent">
      <header class="pp-head">
        <h2 id="pp-recent">{t.recent}</h2>
        <span class="ol-meta">{t.recentCount({ n: locks.length, today })}</span>
      </header>
      <ul>
        {locks.map((lock) => (
          <li key={lock.requestId}>
            <EarlierLock lock={lock} onOpen={() => open(lock)} />
            <IconButton
              icon="chat"
              size={14}
              name={t.againTexts({ tid: lock.tid })}
              onClick={() => review(lock)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
