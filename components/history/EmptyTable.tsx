import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';
import { type Trouble, TroubleNote } from './TroubleNote';
import { useWords } from './words';

export interface EmptyTableProps {
  isLoading: boolean;
  trouble: Trouble | undefined;
  isFiltered: boolean;
  clear: () => void;
}

/** Why there is no row: not read yet, not readable, nothing fits, nothing there. */
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
