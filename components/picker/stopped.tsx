import { OrderStrip } from '@/components/order/order-strip';
import { ProblemBand } from '@/components/order/problem-band';
import { tailOf } from '@/components/order/summary';
import { Button } from '@/components/ui/button';
import { ReasonList } from '@/components/ui/reason-list';
import { useTexts } from '@/components/ui/texts';
import type { Problem } from '@/utils/domain/problem';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import { picker as words } from '@/utils/i18n/picker';
import type { OrderView, PickerView } from '@/utils/messages/views';
import { usePickerScreen } from './picker-screen';

interface StoppedProps {
  problem: Problem;
  order: OrderView;
  view: PickerView;
  copy: (text: string, said: string) => Promise<void>;
  retry: (fresh: boolean) => void;
}

/** Nothing can be locked here, and nothing was sent: the reason, and what to do next. */
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

/** The buyer who was chosen, and the one whom the page shows now. */
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

function SetUpFoot({ order, view, copy }: StoppedProps) {
  const { close, send } = usePickerScreen();
  const t = useTexts(words);
  const c = useTexts(common);
  const shop = order.shop?.sellerNick;
  return (
    <footer class="ol-foot">
      <div class="ol-buttons">
        <Button size="large" kbd="Esc" onClick={close}>
          {c.close}
        </Button>
        <Button
          kind="primary"
          size="large"
          data-first
          onClick={() => void send('picker/open-options', { token: view.token })}
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

function StoppedFoot({ problem }: StoppedProps) {
  const { close, openOther } = usePickerScreen();
  const t = useTexts(words);
  const c = useTexts(common);
  const newTid = problem.code === 'buyer-changed' ? problem.detail?.nowTid : undefined;
  return (
    <footer class="ol-foot">
      <div class="ol-buttons">
        <Button size="large" kbd="Esc" data-first={newTid ? undefined : ''} wide={!newTid} onClick={close}>
          {c.close}
        </Button>
        {newTid && (
          <Button kind="primary" size="large" data-first onClick={() => openOther(newTid)}>
            {t.seeNewBuyer}
          </Button>
        )}
      </div>
      {problem.code === 'buyer-changed' && <p class="ol-help">{t.changedNote}</p>}
    </footer>
  );
}
