import { useEffect } from 'preact/hooks';
import type { LockAction } from '@/components/order/LockButton';
import type { Problem } from '@/utils/messages/views';
import { isFinal } from './problems';
import type { PopupTexts } from './texts';
import type { Desk } from './useDesk';

/** Tells the desk which button Enter presses in the rows of `place`; a button that is gone is never pressed. */
export function useConfirmRef(
  { confirm }: Desk,
  place: string,
  isHere: boolean,
): (press: LockAction | null) => void {
  useEffect(
    () => () => {
      if (confirm.current?.place === place) confirm.current = undefined;
    },
    [confirm, place, isHere],
  );
  return (press) => {
    if (press) confirm.current = { place, press };
  };
}

/** Why the confirm button is off, whatever is ticked. */
export function whyNot(
  { isShut }: Desk,
  { problem, isNickMissing }: { problem?: Problem | undefined; isNickMissing: boolean },
  t: PopupTexts,
): string | undefined {
  if (isShut === 'vault') return t.vaultNeeded;
  if (isShut === 'shop') return t.shopNeeded;
  if (problem && isFinal(problem)) {
    if (problem.code === 'shop-unclear') return t.shopFirst;
    return problem.code === 'shop-missing' || problem.code === 'no-shop' ? t.shopNeeded : t.notHere;
  }
  return isNickMissing ? t.nickNeeded : undefined;
}
