import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { Problem, ShopView } from '@/utils/messages/views';
import { useOptions } from '../env';
import { ProblemNote } from '../parts/problem-note';

interface Props {
  shop: ShopView;
  /** Takes its place as the default one. */
  nextDefault: ShopView | undefined;
  onRemoved(left: ShopView[]): void;
}

/** Asked once, as keys cannot be brought back. */
export function RemoveShop({ shop, nextDefault, onRemoved }: Props) {
  const { env, t } = useOptions();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const remove = async (): Promise<void> => {
    const reply = await env.send('app/remove-shop', { sellerNick: shop.sellerNick });
    if (!reply.ok) return setProblem(reply.problem);
    setAsking(false);
    onRemoved(reply.value);
  };
  const close = (): void => setAsking(false);

  return (
    <p class="opt-remove">
      <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
        {t.shops.removeShop}
      </Button>
      {isAsking && (
        <Dialog
          title={t.shops.removeTitle(shop.sellerNick)}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t.frame.cancel}</Button>
              <Button kind="danger" icon="trash" onClick={() => void remove()}>
                {t.shops.removeConfirm}
              </Button>
            </>
          }
        >
          <p>{t.shops.removeText}</p>
          {nextDefault && <p>{t.shops.removeDefault(nextDefault.sellerNick)}</p>}
          {problem && <ProblemNote problem={problem} />}
        </Dialog>
      )}
    </p>
  );
}
