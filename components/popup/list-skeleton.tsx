import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '@/components/ui/skeleton';
import { usePopupTexts } from './texts';

const SHOWN_AFTER_MS = 150;

/** Placeholder for the rows; its bars appear only if the answer takes a moment. */
export function ListSkeleton() {
  const t = usePopupTexts();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="pp-skeleton" role="group" aria-busy="true" aria-label={t.lookingUp}>
      {isShown && (
        <>
          <div class="pp-skeleton-all" data-words={t.lookingUp}>
            <span class="pp-skeleton-box" />
            <Skeleton width={72} />
          </div>
          {[180, 220, 160].map((width) => (
            <Row key={width} width={width} />
          ))}
          <div class="pp-skeleton-foot">
            <Skeleton width={72} />
            <span class="pp-skeleton-button" />
          </div>
        </>
      )}
    </div>
  );
}

function Row({ width }: { width: number }) {
  return (
    <div class="pp-skeleton-row">
      <span class="pp-skeleton-box" />
      <span class="pp-skeleton-thumb" />
      <span class="pp-skeleton-words">
        <Skeleton width={width} />
        <Skeleton width={width - 60} />
        <Skeleton width={width - 40} />
      </span>
    </div>
  );
}
