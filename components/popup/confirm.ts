import { useEffect } from 'preact/hooks';
import type { LockAction } from '@/components/order/LockButton';
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

/** Why the confirm button is off although something is ticked. */
export function whyNot({ isShut }: Desk, isNickMissing: boolean, t: PopupTexts): string | undefined {
  if (isShut === 'vault') return t.vaultNeeded;
  if (isShut === 'shop') return t.shopNeeded;
  return isNickMissing ? t.nickNeeded : undefined;
}
