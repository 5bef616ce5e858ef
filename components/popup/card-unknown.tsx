import { useState } from 'preact/hooks';
import { ManualIds } from '@/components/order/manual-ids';
import { readIds } from '@/components/order/read-ids';
import type { LockControl } from '@/components/order/use-lock';
import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { focusedBy } from '@/components/ui/use-hotkeys';
import type { Problem } from '@/utils/domain/problem';
import { isFinal } from '@/utils/domain/problem';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { CardConfirm } from './card-confirm';
import { CardProblem } from './card-problem';
import { NotFoundSteps } from './not-found';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { needsSetUp } from './problems';
import { SetUpShop } from './set-up-shop';
import { usePopupTexts } from './texts';
import { focusPassphrase } from './vault-closed';

interface CardUnknownProps {
  order: OrderView;
  problem: Problem | undefined;
  control: LockControl;
  again: () => void;
}

/** Sub-orders unknown: the reason, and other ways to get them. There is always one. */
export function CardUnknown({
  order,
  problem = { code: 'no-sub-orders' },
  control,
  again,
}: CardUnknownProps) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const { send } = usePopupScreen();
  const { typedIds, typeIds, isShut } = usePopupState();
  const typed = typedIds(order.tid);
  const isNotFound = problem.code === 'order-not-found';
  const [isByHand, setByHand] = useState(typed !== '');
  return (
    <div class="pp-unknown">
      <CardProblem order={order} problem={problem} />
      {needsSetUp(problem) && <SetUpShop order={order} />}
      {!isFinal(problem) && (
        <>
          <div class="pp-sources">
            {isShut === 'vault' && (
              <Button kind="primary" icon="key" onClick={focusPassphrase}>
                {t.openVault}
              </Button>
            )}
            {isNotFound && <NotFoundSteps tid={order.tid} />}
            <Button icon="external" onClick={() => void send('app/open-detail', { tid: order.tid })}>
              {words.openDetail}
            </Button>
            <Button icon="refresh" {...focusedBy('r')} onClick={again}>
              {words.retry}
            </Button>
            <span class="ol-help">{t.detailNote}</span>
          </div>
          {isNotFound && !isByHand ? (
            <p class="ol-pad">
              <Button kind="link" icon="right" onClick={() => setByHand(true)}>
                {t.byHand}
              </Button>
            </p>
          ) : (
            <>
              <ManualIds
                tid={order.tid}
                typed={typed}
                takesFocus={isNotFound && typed === ''}
                onType={(words) => typeIds(order.tid, words, readIds(words, order.tid).ids)}
              />
              <CardConfirm order={order} control={control} />
            </>
          )}
        </>
      )}
    </div>
  );
}
