import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { type Trouble, TroubleNote } from './trouble-note';
import { useWords } from './words';

interface EmptyTableProps {
  isLoading: boolean;
  trouble: Trouble | undefined;
  isFiltered: boolean;
  clear: () => void;
}

/** Why there is no row: not loaded yet, not readable, no match, or no records. */
export function EmptyTable({ isLoading, trouble, isFiltered, clear }: EmptyTableProps) {
  const { t } = useWords();
  if (trouble)
    return (
      <div class="hp-empty">
        <TroubleNote {...trouble} />
      </div>
    );
  if (isLoading) {
    return (
      <div class="hp-empty" aria-busy="true" aria-label={t.loading} role="group">
        {[420, 380, 440, 360].map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </div>
    );
  }
  if (isFiltered) {
    return (
      <div class="hp-empty">
        <p>{t.noMatch}</p>
        <Button onClick={clear}>{t.clearFilters}</Button>
      </div>
    );
  }
  return (
    <div class="hp-empty">
      <p>{t.empty}</p>
      <p class="ol-meta">{t.emptyNote}</p>
    </div>
  );
}
