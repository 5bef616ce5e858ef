import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '@/components/ui/Skeleton';
import { usePopupTexts } from './texts';

const SHOWN_AFTER_MS = 150;

/** Room for the rows; its bars appear only where the answer takes longer than a blink. */
export function ListSkeleton() {
  const t = usePopupTexts();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="pp-skeleton" role="group" aria-busy="true" aria-label={t.lookingUp}>
      {isShown &&
        [180, 220, 160].map((width) => (
          <div key={width}>
            <span class="pp-skeleton-thumb" />
            <span>
              <Skeleton width={width} />
              <Skeleton width={width - 60} />
            </span>
          </div>
        ))}
    </div>
  );
}
