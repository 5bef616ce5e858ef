import { GreyBand } from '@/components/ui/OutcomeBand';
import { useLanguage } from '@/components/ui/texts';
import { problemText } from '@/utils/i18n/problems';
import type { OrderView, PopupView, Problem } from '@/utils/messages/views';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';

/** No such order: the shops that were asked are named, for only there it was looked for. */
export function NotFound({ order, problem }: { order: OrderView; problem: Problem }) {
  const t = usePopupTexts();
  const { view } = useDesk();
  const { title, next } = problemText(problem, useLanguage());
  const shops = askedShops(order, view?.shops ?? []);
  return (
    <GreyBand icon="search" title={title}>
      {shops.length > 0 ? t.notOfShops({ shops }) : next}
    </GreyBand>
  );
}

/** The order's own shop where somebody told it, else every shop that may look orders up. */
function askedShops({ shop }: OrderView, all: PopupView['shops']): string[] {
  const asked = shop?.configured ? [shop] : all.filter((one) => one.configured && one.hasSession);
  return asked.map(({ sellerNick }) => sellerNick);
}
