import { useLayoutEffect, useRef } from 'preact/hooks';
import { pressKey } from '@/components/order/keys';
import type { Desk } from './useDesk';

/** The keys of the popup. Enter in a row confirms only the order that the row belongs to. */
export function usePopupKeys(desk: Desk): void {
  const latest = useRef(desk);
  latest.current = desk;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { confirm, leave } = latest.current;
      pressKey(event, document, {
        enter: (pressed) => {
          if (confirm.current && placeOf(document.activeElement) === confirm.current.place)
            confirm.current.press(pressed);
        },
        // Otherwise Esc is the browser's: it closes the popup.
        ...(leave.current && { escape: leave.current }),
      });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function placeOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('[data-place]')?.dataset.place;
}
