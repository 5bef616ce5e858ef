import { Button } from '@/components/ui/button';
import { GreyBand } from '@/components/ui/outcome-band';
import { Select } from '@/components/ui/select';
import { useLanguage } from '@/components/ui/texts';
import { focusMarked } from '@/components/ui/use-hotkeys';
import type { Problem } from '@/utils/domain/problem';
import { problemText } from '@/utils/i18n/problems';
import type { OrderView, PopupView } from '@/utils/messages/views';
import { usePopupState } from './popup-state';
import { usePopupTexts } from './texts';

/** No such order: names the shops that were searched, since no others were. */
export function NotFound({ order, problem }: { order: OrderView; problem: Problem }) {
  const t = usePopupTexts();
  const { view } = usePopupState();
  const { title, next } = problemText(problem, useLanguage());
  const shops = askedShops(order, view?.shops ?? []);
  return (
    <GreyBand icon="search" title={title}>
      {shops.length > 0 ? t.notOfShops({ shops }) : next}
    </GreyBand>
  );
}

/** First steps: check the number, and the shop if there are several. */
export function NotFoundSteps({ tid }: { tid: string }) {
  const t = usePopupTexts();
  const { view, lookUps, shop, chooseShop } = usePopupState();
  const shops = (view?.shops ?? []).filter(({ configured }) => configured);
  const isAskedFor = lookUps.list.some((one) => one.tid === tid);
  return (
    <>
      <Button icon="search" onClick={selectNumber}>
        {t.checkNumber}
      </Button>
      {isAskedFor && shops.length > 1 && (
        <Select
          label={t.chooseShop}
          value={shop ?? ''}
          options={[
            { value: '', label: t.shopAuto },
            ...shops.map(({ sellerNick }) => ({ value: sellerNick, label: sellerNick })),
          ]}
          onChange={(chosen) => {
            chooseShop(chosen || undefined);
            lookUps.again(tid, { sellerNick: chosen || undefined, fresh: true });
          }}
        />
      )}
    </>
  );
}

function selectNumber(): void {
  focusMarked(document, '/');
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) field.select();
}

/** The order's shop if known, else every shop that can look orders up. */
function askedShops({ shop }: OrderView, all: PopupView['shops']): string[] {
  const asked = shop?.configured ? [shop] : all.filter((one) => one.configured && one.hasSession);
  return asked.map(({ sellerNick }) => sellerNick);
}
