import { placeOf, useOrderKeys } from '@/components/order/keys';
import type { PopupState } from './popup-state';

/** The popup's keys. Enter in a row confirms only that row's order. */
export function usePopupKeys({ confirm, leave }: PopupState): void {
  useOrderKeys(() => ({
    enter: (pressed) => {
      if (confirm.current && placeOf(document.activeElement)?.dataset.place === confirm.current.place)
        confirm.current.press(pressed);
    },
    // Otherwise the browser handles Esc: it closes the popup.
    escape: leave.current,
  }));
}
