import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { Problem, ShopView } from '@/utils/messages/views';
import { useOptions } from '../env';
import { ProblemNote } from '../parts/problem-note';
import { Question } from '../parts/question';

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

  return (
    <p class="opt-remove">
      <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
        {t.shops.removeShop}
      </Button>
      {isAsking && (
        <Question
          title={t.shops.removeTitle(shop.sellerNick)}
          icon="trash"
          confirm={t.shops.removeConfirm}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        >
          <p>{t.shops.removeText}</p>
          {nextDefault && <p>{t.shops.removeDefault(nextDefault.sellerNick)}</p>}
          {problem && <ProblemNote problem={problem} />}
        </Question>
      )}
    </p>
  );
}
