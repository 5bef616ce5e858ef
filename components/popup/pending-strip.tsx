import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Time } from '@/components/ui/time';
import { readableNick } from '@/utils/domain/nicks';
import type { LockView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';
import { usePopupTexts } from './texts';

interface PendingStripProps {
  openQuestions: readonly LockView[];
  underWay: readonly LockView[];
  /** The lock that is already open. */
  reviewed: LockView | undefined;
  /** Orders whose own cards stand below: what is under way there is watched there, and nothing moves it meanwhile. */
  shown: readonly string[];
  handle: (lock: LockView) => void;
}

/** Unfinished locks stay at the top: it is not known whether their sub-orders are held. */
export function PendingStrip({ openQuestions, underWay, reviewed, shown, handle }: PendingStripProps) {
  const t = usePopupTexts();
  const isWatched = (tid: string): boolean =>
    shown.includes(tid) && underWay.some((lock) => lock.tid === tid);
  const isElsewhere = ({ requestId, tid }: LockView): boolean =>
    requestId !== reviewed?.requestId && !isWatched(tid);
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
  const { now } = usePopupScreen();
  const who = readableNick(lock.buyer);
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
