import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface HistoryKeys {
  field: RefObject<HTMLElement | null>;
  drawer: RefObject<HTMLElement | null>;
  close: () => void;
  copyTid: () => void;
  /** The search is left for the rows. */
  toRows: () => void;
}

/**
 * `/` search, from where ↓ and Enter lead to the rows · Esc closes the drawer · C copies · E exports · R, D move the focus,
 * and Enter then acts. Letters never act inside a field.
 */
export function useHistoryKeys(keys: HistoryKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { field, drawer, close, copyTid, toRows } = latest.current;
      if (event.key === 'Escape') close();
      else if (event.target === field.current && /^(?:Enter|ArrowDown)$/.test(event.key)) toRows();
      else if (isField(event.target)) return;
      else if (event.key === '/') field.current?.focus();
      else if (event.key === 'c') copyTid();
      else if (event.key === 'e') document.querySelector<HTMLElement>('[data-key="e"]')?.click();
      else if (event.key === 'r' || event.key === 'd') {
        drawer.current?.querySelector<HTMLElement>(`[data-key="${event.key}"]`)?.focus();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
