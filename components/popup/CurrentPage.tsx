import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import type { CurrentPageView, OrderView } from '@/utils/messages/views';
import { useHost } from './host';
import { usePopupTexts } from './texts';

export interface CurrentPageProps {
  page: CurrentPageView | undefined;
  /** Folded by itself while the agent looks at something else; a click opens it. */
  isFolded: boolean;
  fold: (isFolded: boolean) => void;
  card: (order: OrderView) => ComponentChildren;
  refresh: () => void;
}

/** The region 当前页面: what the extension knows of the page in front, the active order first. */
export function CurrentPage({ page, isFolded, fold, card, refresh }: CurrentPageProps) {
  const t = usePopupTexts();
  const orders = page?.orders ?? [];
  const [first] = orders;
  return (
    <section class="pp-page" aria-label={t.page} aria-busy={page === undefined}>
      <header class="pp-head">
        <h2>{t.page}</h2>
        <span class="ol-cut ol-meta">{isFolded && first ? summary(first) : page?.title}</span>
        {orders.length > 0 && (
          <button
            type="button"
            class="pp-fold pp-end"
            aria-expanded={!isFolded}
            onClick={() => fold(!isFolded)}
          >
            <span class="ol-meta">{t.pageOrders({ n: orders.length })}</span>
            <Icon name={isFolded ? 'right' : 'down'} size={14} />
          </button>
        )}
      </header>
      <div hidden={isFolded}>
        {orders.map(card)}
        {page && orders.length === 0 && <EmptyPage page={page} refresh={refresh} />}
      </div>
    </section>
  );
}

function summary({ tid, buyer }: OrderView): string {
  return [buyer?.nick ?? buyer?.maskedNick, tid].filter(Boolean).join(', ');
}

function EmptyPage({ page, refresh }: { page: CurrentPageView; refresh: () => void }) {
  const t = usePopupTexts();
  return (
    <div class="pp-empty">
      <p>{t.pageEmpty}</p>
      {page.canAllow ? (
        <AllowSite origin={page.canAllow} host={page.host ?? page.canAllow} refresh={refresh} />
      ) : (
        <p class="ol-meta">{t.pageEmptyNote}</p>
      )}
    </div>
  );
}

function AllowSite({ origin, host, refresh }: { origin: string; host: string; refresh: () => void }) {
  const t = usePopupTexts();
  const { allowSite } = useHost();
  const [isRefused, setRefused] = useState(false);
  const ask = (): void => {
    // The browser takes the question only inside the click.
    void allowSite(origin).then((isAllowed) => {
      setRefused(!isAllowed);
      if (isAllowed) refresh();
    });
  };
  return (
    <>
      <p class="ol-meta">{t.allowNote({ host })}</p>
      <Button onClick={ask}>{t.allow}</Button>
      <p class="ol-meta" aria-live="polite">
        {isRefused && t.allowRefused}
      </p>
    </>
  );
}
