import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { Problem } from '@/utils/domain/problem';
import type { ShopView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { ProblemNote } from '../parts/problem-note';
import { Question } from '../parts/question';

interface Props {
  shop: ShopView;
  /** Becomes the default instead. */
  nextDefault: ShopView | undefined;
  onRemoved(left: ShopView[]): void;
}

/** Asked once, since keys cannot be restored. */
export function RemoveShop({ shop, nextDefault, onRemoved }: Props) {
  const { screen, t } = useOptions();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const remove = async (): Promise<void> => {
    const reply = await screen.send('app/remove-shop', { sellerNick: shop.sellerNick });
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
