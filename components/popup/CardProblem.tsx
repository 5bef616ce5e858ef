import { ProblemBand } from '@/components/order/ProblemBand';
import { Select } from '@/components/ui/Select';
import type { OrderView, Problem } from '@/utils/messages/views';
import { NotFound } from './NotFound';
import { RefusedLookUp } from './RefusedLookUp';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';

/** Why an order cannot be locked yet, with the step that only this view can offer. */
export function CardProblem({ order, problem }: { order: OrderView; problem: Problem }) {
  switch (problem.code) {
    case 'no-shop':
      // The gate above says so, and what to do.
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
