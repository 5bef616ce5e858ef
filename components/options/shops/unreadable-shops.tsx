import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Problem } from '@/utils/domain/problem';
import type { UnreadableShop } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { ProblemNote } from '../parts/problem-note';
import { Question } from '../parts/question';
import { invalidField } from '../transfer/invalid-field';

interface Props {
  shops: UnreadableShop[];
  onMend(shop: UnreadableShop): void;
  onRemoved(left: UnreadableShop[]): void;
}

/** Saved shops that this version cannot read: nothing of them is lost, and the user decides. */
export function UnreadableShops({ shops, onMend, onRemoved }: Props) {
  const { t } = useOptions();
  const [asked, setAsked] = useState<UnreadableShop>();
  return (
    <>
      {shops.map((shop) => (
        <Notice
          key={shop.key}
          icon="warning"
          action={
            <>
              <Button size="small" onClick={() => onMend(shop)}>
                {t.shops.mend}
              </Button>
              <Button size="small" kind="danger" onClick={() => setAsked(shop)}>
                {t.shops.forget}
              </Button>
            </>
          }
        >
          {t.shops.unreadable(shop.key)}
          {shop.wrong.map((detail) => (
            <p key={detail.field}>{invalidField(detail, t)}</p>
          ))}
        </Notice>
      ))}
      {asked && (
        <Forget
          shop={asked}
          onClose={() => setAsked(undefined)}
          onRemoved={(left) => {
            setAsked(undefined);
            onRemoved(left);
          }}
        />
      )}
    </>
  );
}

interface ForgetProps {
  shop: UnreadableShop;
  onClose(): void;
  onRemoved(left: UnreadableShop[]): void;
}

function Forget({ shop, onClose, onRemoved }: ForgetProps) {
  const { screen, t } = useOptions();
  const [problem, setProblem] = useState<Problem>();
  const remove = async (): Promise<void> => {
    const reply = await screen.send('app/forget-unreadable-shop', { key: shop.key });
    if (reply.ok) onRemoved(reply.value);
    else setProblem(reply.problem);
  };
  return (
    <Question
      title={t.shops.removeTitle(shop.key)}
      icon="trash"
      confirm={t.shops.removeConfirm}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{t.shops.removeText}</p>
      {problem && <ProblemNote problem={problem} />}
    </Question>
  );
}
