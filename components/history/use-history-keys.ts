import type { RefObject } from 'preact';
import { focusMarked, pressMarked, useHotkeys } from '@/components/ui/use-hotkeys';

interface HistoryKeys {
  field: RefObject<HTMLElement | null>;
  close: () => void;
  copyTid: () => void;
  /** Moves the focus from the search to the rows. */
  toRows: () => void;
}

/**
 * `/` search, from which ↓ and Enter lead to the rows · Esc closes the drawer · C copies · E exports · R, D move the focus,
 * and Enter then acts. Letters never act inside a field.
 */
export function useHistoryKeys({ field, close, copyTid, toRows }: HistoryKeys): void {
  useHotkeys((event) => {
    if (event.key === 'Escape') close();
    else if (event.target === field.current && /^(?:Enter|ArrowDown)$/.test(event.key)) toRows();
    else if (isField(event.target)) return false;
    else if (event.key === '/') field.current?.focus();
    else if (event.key === 'c') copyTid();
    else if (event.key === 'e') return pressMarked(document, event.key);
    else if (event.key === 'r' || event.key === 'd') return focusMarked(document, event.key);
    else return false;
    return true;
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
