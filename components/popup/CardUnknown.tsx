import { ManualIds } from '@/components/order/ManualIds';
import { readIds } from '@/components/order/read-ids';
import type { LockControl } from '@/components/order/useLock';
import { Button } from '@/components/ui/Button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView, Problem } from '@/utils/messages/views';
import { CardConfirm } from './CardConfirm';
import { CardProblem } from './CardProblem';
import { useHost } from './host';
import { isFinal, needsSetUp } from './problems';
import { SetUpShop } from './SetUpShop';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';

export interface CardUnknownProps {
  order: OrderView;
  problem: Problem | undefined;
  control: LockControl;
  again: () => void;
}

/** Sub-orders unknown: why, and the other roads. Never a dead end. */
export function CardUnknown({
  order,
  problem = { code: 'no-sub-orders' },
  control,
  again,
}: CardUnknownProps) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const { send } = useHost();
  const { typedIds, typeIds } = useDesk();
  return (
    <div class="pp-unknown">
      <CardProblem order={order} problem={problem} />
      {needsSetUp(problem) && <SetUpShop order={order} />}
      {!isFinal(problem) && (
        <>
          <div class="pp-roads">
            <Button icon="external" onClick={() => void send('app/open-detail', { tid: order.tid })}>
              {words.openDetail}
            </Button>
            <Button icon="refresh" data-focus="r" onClick={again}>
              {words.retry}
            </Button>
            <span class="ol-help">{t.detailNote}</span>
          </div>
          <ManualIds
            tid={order.tid}
            typed={typedIds(order.tid)}
            onType={(typed) => typeIds(order.tid, typed, readIds(typed, order.tid).ids)}
          />
          <CardConfirm order={order} control={control} />
        </>
      )}
    </div>
  );
}
