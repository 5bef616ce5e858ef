import { ReasonChoice } from '@/components/order/reason-choice';
import { usePopupState } from './popup-state';

/** The choice of reasons for the view's confirm button. */
export function Reasons() {
  const { view, reason, chooseReason } = usePopupState();
  return (
    <ReasonChoice reasons={view?.preferences.reasons ?? []} chosen={reason} choose={chooseReason} keys />
  );
}
