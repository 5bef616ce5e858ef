import { useState } from 'preact/hooks';
import { ProblemNote } from '@/components/order/problem-note';
import { Button } from '@/components/ui/button';
import { isOpenQuestion } from '@/utils/domain/lock';
import type { LockView } from '@/utils/messages/views';
import { ClipboardOffer } from './clipboard-offer';
import { CurrentPage } from './current-page';
import { LookUpResult } from './look-up-result';
import { NoShop } from './no-shop';
import { OpenWork } from './open-work';
import { PastedList } from './pasted-list';
import { PendingStrip } from './pending-strip';
import { usePopupState } from './popup-state';
import { Recent } from './recent';
import { Review } from './review';
import { usePopupTexts } from './texts';
import { VaultClosed } from './vault-closed';

interface BodyProps {
  /** Numbers offered from the clipboard. */
  clipboard: string[];
  /** Puts a text into the field and looks it up. */
  take: (words: string) => void;
}

/**
 * The scrolling part: what needs attention first, then the look-up, the page, and the last locks. A restored look-up
 * was not requested now: if the page has an order, it comes below that.
 */
export function Body({ clipboard, take }: BodyProps) {
  const { view, problem, isShut, refresh, lookUps, isAside, pageOrders, reviewed, review } = usePopupState();
  const t = usePopupTexts();
  const [isFolded, fold] = useState<boolean>();
  const { list, isRestored } = lookUps;
  const [only] = list;
  const isOfPage = isAside && pageOrders.some(({ tid }) => tid === only?.tid);
  const page = <CurrentPage key="page" isFolded={isFolded ?? (list.length > 0 && !isRestored)} fold={fold} />;
  const result = only && !isOfPage && <LookUpResult key="result" lookUp={only} />;
  const open = (lock: LockView): void => (isOpenQuestion(lock) ? review(lock.requestId) : take(lock.tid));
  return (
    <>
      <ClipboardOffer ids={clipboard} take={() => take(clipboard.join(' '))} />
      {view && (
        <PendingStrip
          {...view}
          reviewed={reviewed}
          shown={list.map(({ tid }) => tid)}
          handle={(lock) => review(lock.requestId)}
        />
      )}
      {problem && !view && (
        <ProblemNote problem={problem} action={<Button onClick={refresh}>{t.retry}</Button>} />
      )}
      {isShut === 'vault' && view && <VaultClosed vault={view.vault} opened={refresh} />}
      {isShut === 'shop' && <NoShop />}
      {reviewed && <Review key={reviewed.requestId} lock={reviewed} />}
      {list.length > 1 && <PastedList list={list} />}
      {list.length > 1 ? page : isAside ? [page, result] : [result, page]}
      {view && <OpenWork />}
      {view && (
        <Recent
          locks={view.recent}
          today={view.lockedToday}
          open={open}
          review={(lock) => review(lock.requestId)}
        />
      )}
    </>
  );
}
