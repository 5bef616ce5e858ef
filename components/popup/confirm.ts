import { useEffect } from 'preact/hooks';
import type { LockAction } from '@/components/order/lock-button';
import type { PopupState } from './popup-state';
import type { PopupTexts } from './texts';

/** Registers the button that Enter presses in the rows of `place`; an unmounted button is never pressed. */
export function useConfirmRef(
  { confirm }: PopupState,
  place: string,
  isHere: boolean,
): (press: LockAction | null) => void {
  useEffect(() => {
    if (!isHere) return;
    return () => {
      if (confirm.current?.place === place) confirm.current = undefined;
    };
  }, [confirm, place, isHere]);
  return (press) => {
    if (press) confirm.current = { place, press };
  };
}

/** Why the confirm button is disabled although something is ticked. */
export function whyNot({ isShut }: PopupState, isNickMissing: boolean, t: PopupTexts): string | undefined {
  if (isShut === 'vault') return t.vaultNeeded;
  if (isShut === 'shop') return t.shopNeeded;
  return isNickMissing ? t.nickNeeded : undefined;
}
