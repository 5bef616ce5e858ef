import { useState } from 'preact/hooks';
import { OrderStrip } from '@/components/order/order-strip';
import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { CurrentPageView } from '@/utils/messages/views';
import { FoldButton } from './fold-button';
import { ListSkeleton } from './list-skeleton';
import { OrderCard } from './order-card';
import { OrderLine } from './order-line';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { usePopupTexts } from './texts';
import type { LookUp } from './use-look-ups';

interface CurrentPageProps {
  /** Folded while the agent looks at something else; a click opens it. */
  isFolded: boolean;
  fold: (isFolded: boolean) => void;
}

/** The region 当前页面: what the extension knows of the current page, the active order first. */
export function CurrentPage({ isFolded, fold }: CurrentPageProps) {
  const t = usePopupTexts();
  const { view, problem, pageOrders, refresh } = usePopupState();
  const page = view?.page;
  const [first] = pageOrders;
  return (
    <section class="pp-page" aria-label={t.page} aria-busy={!page && !problem} hidden={!page && !!problem}>
      <header class="pp-head">
        <h2>{t.page}</h2>
        {isFolded && first?.order ? (
          <OrderLine order={first.order} />
        ) : (
          <span class="ol-cut ol-meta" title={page?.title}>
            {page?.title}
          </span>
        )}
        {first && (
          <FoldButton isFolded={isFolded} fold={fold} label={t.pageOrders({ n: pageOrders.length })}>
            {!isFolded && <span class="ol-meta">{t.pageOrders({ n: pageOrders.length })}</span>}
          </FoldButton>
        )}
      </header>
      <div hidden={isFolded}>
        {pageOrders.map((order) => (
          <PageOrder key={order.tid} lookUp={order} />
        ))}
        {page && !first && <EmptyPage page={page} refresh={refresh} />}
        {!page && !problem && (
          <div class="pp-card">
            <ListSkeleton />
          </div>
        )}
      </div>
    </section>
  );
}

/** One checkbox per id: an order that is looked up above is shown here by its heading only. */
function PageOrder({ lookUp }: { lookUp: LookUp }) {
  const { lookUps, isAside, readPageOrder, copy } = usePopupState();
  const { copied } = useTexts(common);
  const { tid, order } = lookUp;
  if (isAside || !lookUps.list.some((one) => one.tid === tid)) {
    return <OrderCard lookUp={lookUp} again={() => readPageOrder(tid)} />;
  }
  return (
    <article class="pp-card" aria-label={tid}>
      <OrderStrip order={order ?? { tid, canLookUp: false }} onCopyTid={() => copy(tid, copied)} />
    </article>
  );
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
  const { allowSite } = usePopupScreen();
  const [isRefused, setRefused] = useState(false);
  const ask = (): void => {
    // The browser allows the request only inside the click.
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
