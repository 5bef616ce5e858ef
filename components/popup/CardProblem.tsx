import { ProblemBand } from '@/components/order/ProblemBand';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import type { Problem } from '@/utils/messages/views';
import { useHost } from './host';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';

/** Why an order cannot be locked yet, with the step that only this view can offer. */
export function CardProblem({ problem }: { problem: Problem }) {
  const t = usePopupTexts();
  const { openPage } = useHost();
  const { code } = problem;
  return (
    <>
      <ProblemBand problem={problem} />
      {(code === 'shop-missing' || code === 'no-shop') && (
        <div class="pp-roads">
          <Button kind="primary" onClick={() => openPage('options', 'shops')}>
            {t.shopMissing}
          </Button>
        </div>
      )}
      {code === 'shop-unclear' && <ShopQuestion />}
    </>
  );
}

/** The page does not say whose order it is: the agent does. */
function ShopQuestion() {
  const t = usePopupTexts();
  const { view, chooseShop } = useDesk();
  const shops = (view?.shops ?? []).filter(({ configured }) => configured);
  return (
    <div class="pp-roads">
      <Select
        label={t.chooseShop}
        value=""
        options={[
          { value: '', label: t.chooseShopNone },
          ...shops.map(({ sellerNick }) => ({ value: sellerNick, label: sellerNick })),
        ]}
        onChange={(sellerNick) => chooseShop(sellerNick || undefined)}
      />
    </div>
  );
}
