import { useState } from 'preact/hooks';
import { OrderStrip } from '@/components/order/OrderStrip';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { IdText } from '@/components/ui/IdText';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { CurrentPageView, OrderView } from '@/utils/messages/views';
import { useHost } from './host';
import { ListSkeleton } from './ListSkeleton';
import { OrderCard } from './OrderCard';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';
import type { LookUp } from './useLookUps';

export interface CurrentPageProps {
  /** Out of the way while the agent looks at something else; a click opens it. */
  isFolded: boolean;
  fold: (isFolded: boolean) => void;
}

/** The region 当前页面: what the extension knows of the page in front, the active order first. */
export function CurrentPage({ isFolded, fold }: CurrentPageProps) {
  const t = usePopupTexts();
  const { view, problem, pageOrders, refresh } = useDesk();
  const page = view?.page;
  const [first] = pageOrders;
  return (
    <section class="pp-page" aria-label={t.page} aria-busy={!page && !problem} hidden={!page && !!problem}>
      <header class="pp-head">
        <h2>{t.page}</h2>
        {isFolded && first?.order ? (
          <Summary order={first.order} />
        ) : (
          <span class="ol-cut ol-meta" title={page?.title}>
            {page?.title}
          </span>
        )}
        {first && (
          <button
            type="button"
            class="pp-fold"
            aria-label={t.pageOrders({ n: pageOrders.length })}
            aria-expanded={!isFolded}
            onClick={() => fold(!isFolded)}
          >
            {!isFolded && <span class="ol-meta">{t.pageOrders({ n: pageOrders.length })}</span>}
            <Icon name={isFolded ? 'right' : 'down'} size={14} />
          </button>
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

/** One id has one checkbox: an order that is looked up above stands here with its head only. */
function PageOrder({ lookUp }: { lookUp: LookUp }) {
  const { lookUps, readPageOrder, copy } = useDesk();
  const { copied } = useTexts(common);
  const { tid, order } = lookUp;
  if (!lookUps.list.some((one) => one.tid === tid)) {
    return <OrderCard lookUp={lookUp} again={() => readPageOrder(tid)} />;
  }
  return (
    <article class="pp-card" aria-label={tid}>
      <OrderStrip order={order ?? { tid, canLookUp: false }} onCopyTid={() => copy(tid, copied)} />
    </article>
  );
}

/** The active order in one line, while it is folded. */
function Summary({ order: { tid, buyer } }: { order: OrderView }) {
  const nick = buyer?.nick ?? buyer?.maskedNick;
  return (
    <span class="pp-summary ol-meta">
      {nick && (
        <span class="ol-cut" title={nick}>
          {nick}
        </span>
      )}
      <IdText id={tid} />
    </span>
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
