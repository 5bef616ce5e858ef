import { useState } from 'preact/hooks';
import { useTexts } from '@/components/ui/texts';
import { OPEN_REASONS, type OpenReason } from '@/utils/domain/open-work';
import { openWork } from '@/utils/i18n/open-work';
import { FoldButton } from './fold-button';
import { MarkedNote } from './marked-note';
import { OpenWorkGroup } from './open-work-group';
import { useOpenWork } from './use-open-work';

/** 待办: the open locks, one line until it is opened. */
export function OpenWork() {
  const t = useTexts(openWork);
  const { work, readAgain } = useOpenWork();
  const [isFolded, fold] = useState(true);
  const [marked, setMarked] = useState<string[]>([]);
  if (!work || work.locks.length + marked.length === 0) return null;
  const of = (reason: OpenReason) => work.locks.filter((lock) => lock.reason === reason);
  const groups = OPEN_REASONS.map((reason) => ({ reason, locks: of(reason) })).filter(
    ({ locks }) => locks.length > 0,
  );
  const counts = groups.map(({ reason, locks }) => t.count({ word: t.short[reason], n: locks.length }));
  return (
    <section class="pp-open" aria-labelledby="pp-open">
      <header class="pp-head">
        <h2 id="pp-open">{t.heading({ words: t.title, n: work.locks.length })}</h2>
        {isFolded && (
          <span class="ol-cut ol-meta" title={counts.join(' · ')}>
            {counts.join(' · ')}
          </span>
        )}
        <FoldButton isFolded={isFolded} fold={fold} label={t.show} />
      </header>
      {!isFolded &&
        groups.map(({ reason, locks }) => (
          <OpenWorkGroup
            key={reason}
            reason={reason}
            locks={locks}
            hours={work.hours}
            readAgain={readAgain}
            marked={setMarked}
          />
        ))}
      {!isFolded && marked.length > 0 && (
        <MarkedNote
          requestIds={marked}
          undone={() => {
            setMarked([]);
            readAgain();
          }}
        />
      )}
    </section>
  );
}
