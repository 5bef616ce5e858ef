import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useTexts } from '@/components/ui/texts';
import { pressedBy } from '@/components/ui/use-hotkeys';
import { readableNick } from '@/utils/domain/nicks';
import { type CommonTexts, common } from '@/utils/i18n/common';
import type { MentionView, OrderView } from '@/utils/messages/views';
import { isOwnerOpen, type OwnerAnswer } from './owner';

interface OwnerNoteProps {
  order: OrderView;
  answer: OwnerAnswer;
  onAnswer: (isTheirs: boolean) => void;
  /** Y and N answer here. */
  keys: boolean;
}

/** For an order that only a message mentions: whose it is and how that is known, or the question whose it is. */
export function OwnerNote({ order, answer, onAnswer, keys }: OwnerNoteProps) {
  const t = useTexts(common).owner;
  const { mention } = order;
  if (!mention || (mention.sign === 'told' && mention.isTheirs)) return null;
  const isAsked = isOwnerOpen(order) || mention.sign === 'answered';
  const choice = (isTheirs: boolean, words: string, key: 'Y' | 'N') => (
    <Button
      size="small"
      kbd={keys && key}
      aria-pressed={answer === isTheirs}
      {...(keys && pressedBy(key.toLowerCase()))}
      onClick={() => onAnswer(isTheirs)}
    >
      {words}
    </Button>
  );
  return (
    <div class="ol-owner" role="group" aria-label={t.label}>
      <Notice icon="user">
        <div aria-live="polite">
          <Words mention={mention} order={order} />
        </div>
        {isAsked && (
          <div class="ol-owner-answers">
            {choice(true, t.yes, 'Y')}
            {choice(false, t.no, 'N')}
          </div>
        )}
      </Notice>
    </div>
  );
}

function Words({ mention, order }: { mention: MentionView; order: OrderView }) {
  const t = useTexts(common).owner;
  const [title, why] = said(mention, readableNick(order.buyer), t);
  return (
    <>
      <strong>{title}</strong>
      {why && <p>{why}</p>}
    </>
  );
}

/** What is known, and why. */
function said(
  { chatBuyer, sign }: MentionView,
  owner: string | undefined,
  t: CommonTexts['owner'],
): [string, string?] {
  switch (sign) {
    case 'told':
      return [owner ? t.told({ chatBuyer, owner }) : t.toldHidden({ chatBuyer })];
    case 'same-tail':
      return [t.sameTail({ chatBuyer }), t.sameTailWhy];
    case 'other-tail':
      return [t.open({ chatBuyer }), t.otherTailWhy];
    case 'no-tail':
      return [t.open({ chatBuyer }), t.noTailWhy];
    case 'answered':
      return [t.answered({ chatBuyer })];
  }
}
