import { OrderStrip } from '@/components/order/OrderStrip';
import { ProblemBand } from '@/components/order/ProblemBand';
import { tailOf } from '@/components/order/Summary';
import { Button } from '@/components/ui/Button';
import { ReasonList } from '@/components/ui/ReasonList';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import { picker as words } from '@/utils/i18n/picker';
import type { OrderView, PickerView, Problem } from '@/utils/messages/views';
import type { PickerEnv } from './env';

export interface StoppedProps {
  problem: Problem;
  order: OrderView;
  view: PickerView;
  env: PickerEnv;
  copy: (text: string, said: string) => Promise<void>;
  retry: (fresh: boolean) => void;
}

/** Nothing can be locked from here: why, and the way on. Nothing was sent. */
export function Stopped(props: StoppedProps) {
  const { problem, order, copy } = props;
  const l = useTexts(lockWords);
  const isSetUp = problem.code === 'shop-missing' || problem.code === 'no-shop';
  return (
    <>
      {problem.code !== 'buyer-changed' && (
        <OrderStrip order={order} onCopyTid={() => void copy(order.tid, l.tidCopied)} />
      )}
      <div aria-live="polite">
        <ProblemBand problem={problem} />
      </div>
      {problem.code === 'buyer-changed' && <Changed detail={problem.detail ?? {}} tid={order.tid} />}
      {isSetUp ? <SetUpFoot {...props} /> : <StoppedFoot {...props} />}
    </>
  );
}

/** Who was chosen, and whom the page shows now. */
function Changed({ detail, tid }: { detail: Record<string, string>; tid: string }) {
  const t = useTexts(words);
  const of = (nick: string | undefined, number: string | undefined) => (
    <>
      <strong>{nick}</strong> {number && `${t.orderTail} ${tailOf(number)}`}
    </>
  );
  const now = detail.now || detail.nowTid;
  return (
    <div class="ol-changed">
      <ReasonList
        reasons={[
          { label: t.was, content: of(detail.was, tid) },
          ...(now ? [{ label: t.now, content: of(detail.now, detail.nowTid) }] : []),
        ]}
      />
    </div>
  );
}

function SetUpFoot({ order, view, env, copy }: StoppedProps) {
  const t = useTexts(words);
  const c = useTexts(common);
  const shop = order.shop?.sellerNick;
  return (
    <footer class="ol-foot">
      <div class="ol-buttons">
        <Button size="large" kbd="Esc" onClick={env.close}>
          {c.close}
        </Button>
        <Button
          kind="primary"
          size="large"
          data-first
          onClick={() => void env.send('picker/open-options', { token: view.token })}
        >
          {t.setUpShop}
        </Button>
      </div>
      {shop && (
        <p>
          <Button kind="link" size="small" onClick={() => void copy(shop, t.shopCopied)}>
            {t.copyShop}
          </Button>
        </p>
      )}
    </footer>
  );
}

function StoppedFoot({ problem, view, env }: StoppedProps) {
  const t = useTexts(words);
  const c = useTexts(common);
  const newTid = problem.code === 'buyer-changed' ? problem.detail?.nowTid : undefined;
  const openNew = (tid: string): void => {
    void env.send('detector/open-picker', view.anchor ? { tid, anchor: view.anchor } : { tid });
  };
  return (
    <footer class="ol-foot">
      <div class="ol-buttons">
        <Button
          size="large"
          kbd="Esc"
          data-first={newTid ? undefined : ''}
          wide={!newTid}
          onClick={env.close}
        >
          {c.close}
        </Button>
        {newTid && (
          <Button kind="primary" size="large" data-first onClick={() => openNew(newTid)}>
            {t.seeNewBuyer}
          </Button>
        )}
      </div>
      {problem.code === 'buyer-changed' && <p class="ol-help">{t.changedNote}</p>}
    </footer>
  );
}
