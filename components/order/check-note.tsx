import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';

/** Where the rows come from, if not from the platform just now. */
export function CheckNote({ order, isChecking }: { order: OrderView; isChecking: boolean }) {
  const t = useTexts(common);
  const { check, source, subOrders } = order;
  if (!subOrders || !source) return null;
  const isUnchecked = check && !isChecking && check.state !== 'answered';
  return (
    <p class="ol-help ol-check-note" aria-live="polite">
      {isChecking && t.checking}
      {isUnchecked && (
        <>
          <strong class="ol-warn">{t.unchecked}</strong>
          {`${t.comma}${t.uncheckedNote({ source: t.sources[source] })}`}
        </>
      )}
      {!check && !isChecking && source !== 'trade-api' && t.wordOf({ source: t.sources[source] })}
    </p>
  );
}
