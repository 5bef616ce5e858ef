import { useState } from 'preact/hooks';
import { ProblemNote } from '@/components/order/ProblemNote';
import { Button } from '@/components/ui/Button';
import type { LockView } from '@/utils/messages/views';
import { isOpenQuestion } from '@/utils/orders/lock';
import { ClipboardOffer } from './ClipboardOffer';
import { CurrentPage } from './CurrentPage';
import { LookUpResult } from './LookUpResult';
import { NoShop } from './NoShop';
import { PastedList } from './PastedList';
import { PendingStrip } from './PendingStrip';
import { Recent } from './Recent';
import { Review } from './Review';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';
import { VaultClosed } from './VaultClosed';

export interface BodyProps {
  /** Numbers in the clipboard that are offered. */
  clipboard: string[];
  /** Puts words into the field and looks them up. */
  take: (words: string) => void;
}

/** What scrolls: what needs a person first, then what was asked for, then the page, then what was done last. */
export function Body({ clipboard, take }: BodyProps) {
  const { view, problem, isShut, refresh, lookUps, reviewed, review } = useDesk();
  const t = usePopupTexts();
  const [isFolded, fold] = useState<boolean>();
  const { list, isRestored } = lookUps;
  const [only] = list;
  const open = (lock: LockView): void => (isOpenQuestion(lock) ? review(lock.requestId) : take(lock.tid));
  return (
    <>
      <ClipboardOffer ids={clipboard} take={() => take(clipboard.join(' '))} />
      {view && <PendingStrip {...view} reviewed={reviewed} handle={(lock) => review(lock.requestId)} />}
      {problem && !view && (
        <ProblemNote problem={problem} action={<Button onClick={refresh}>{t.retry}</Button>} />
      )}
      {isShut === 'vault' && view && <VaultClosed vault={view.vault} opened={refresh} />}
      {isShut === 'shop' && <NoShop />}
      {reviewed && <Review key={reviewed.requestId} lock={reviewed} />}
      {list.length > 1 ? <PastedList list={list} /> : only && <LookUpResult lookUp={only} />}
      <CurrentPage isFolded={isFolded ?? (list.length > 0 && !isRestored)} fold={fold} />
      {view && <Recent locks={view.recent} today={view.lockedToday} open={open} />}
    </>
  );
}
