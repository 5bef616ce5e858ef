import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Time } from '@/components/ui/Time';
import type { LockView } from '@/utils/messages/views';
import { useHost } from './host';
import { usePopupTexts } from './texts';

export interface PendingStripProps {
  openQuestions: readonly LockView[];
  underWay: readonly LockView[];
  /** It is open already. */
  reviewed: LockView | undefined;
  handle: (lock: LockView) => void;
}

/** What is not finished stands on top until it is: nobody knows whether these sub-orders are held. */
export function PendingStrip({ openQuestions, underWay, reviewed, handle }: PendingStripProps) {
  const t = usePopupTexts();
  const isElsewhere = ({ requestId }: LockView): boolean => requestId !== reviewed?.requestId;
  const question = openQuestions.find(isElsewhere);
  const sending = underWay.find(isElsewhere);
  return (
    <>
      {question && (
        <Strip
          kind="unknown"
          words={t.openQuestions({ n: openQuestions.length })}
          lock={question}
          action={t.handle}
          onClick={() => handle(question)}
        />
      )}
      {sending && (
        <Strip
          kind="sending"
          words={t.underWay({ n: underWay.length })}
          lock={sending}
          action={t.watch}
          onClick={() => handle(sending)}
        />
      )}
    </>
  );
}

interface StripProps {
  kind: 'unknown' | 'sending';
  words: string;
  lock: LockView;
  action: string;
  onClick: () => void;
}

function Strip({ kind, words, lock, action, onClick }: StripProps) {
  const { now } = useHost();
  const who = lock.buyer.nick ?? lock.buyer.maskedNick;
  return (
    <div class={`pp-strip pp-strip-${kind}`}>
      <Icon name={kind} size={16} />
      <strong>{words}</strong>
      <span class="ol-cut" title={who}>
        {who}
      </span>
      <Time at={lock.createdAt} now={now()} short />
      <Button size="small" kbd={kind === 'unknown' && '↑'} data-pending onClick={onClick}>
        {action}
      </Button>
    </div>
  );
}
