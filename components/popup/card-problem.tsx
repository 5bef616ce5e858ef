import { ProblemBand } from '@/components/order/problem-band';
import { Select } from '@/components/ui/select';
import type { Problem } from '@/utils/domain/problem';
import type { OrderView } from '@/utils/messages/views';
import { NotFound } from './not-found';
import { usePopupState } from './popup-state';
import { RefusedLookUp } from './refused-look-up';
import { usePopupTexts } from './texts';

/** Why an order cannot be locked yet, with the action that only this view can offer. */
export function CardProblem({ order, problem }: { order: OrderView; problem: Problem }) {
  switch (problem.code) {
    case 'no-shop':
      // The notice at the top says so, and what to do.
      return null;
    case 'order-not-found':
      return <NotFound order={order} problem={problem} />;
    case 'lookup-refused':
      return <RefusedLookUp problem={problem} />;
    case 'shop-unclear':
      return (
        <>
          <ProblemBand problem={problem} />
          <ShopQuestion />
        </>
      );
    default:
      return <ProblemBand problem={problem} />;
  }
}

/** The page does not say which shop the order belongs to, so the agent chooses. */
function ShopQuestion() {
  const t = usePopupTexts();
  const { view, chooseShop } = usePopupState();
  const shops = (view?.shops ?? []).filter(({ configured }) => configured);
  return (
    <div class="pp-sources">
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
