import { useLayoutEffect, useRef } from 'preact/hooks';
import { listenForKeys } from './keyboard';

/**
 * Keys of a whole view. The element that a letter presses or focuses is marked where it is rendered, so that the view
 * need not know it: `<Button {...pressedBy('c')}>`. `hidden` elements do not count. Letters act only while the focus is
 * not in a field (WCAG 2.1.4): the view must check that.
 */

/** Handles the view's keys while it is mounted. If `act` returns true, the key's default action is prevented. */
export function useHotkeys(act: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  // Before the first paint: an agent may type as soon as the view is visible.
  useLayoutEffect(
    () =>
      listenForKeys(document, (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (latest.current(event)) event.preventDefault();
      }),
    [],
  );
}

/** Marks the element that this letter (or each of several) presses; undefined marks nothing. */
export const pressedBy = (key: string | undefined) => ({ 'data-key': key });

/** Marks the element that this letter focuses; Enter then acts. */
export const focusedBy = (key: string | undefined) => ({ 'data-focus': key });

/** Presses the first button in `scope` marked with this key; false if there is none. */
export function pressMarked(scope: ParentNode, key: string): boolean {
  return pressFirst(scope, `[data-key~="${key}"]`);
}

/** Focuses the first element in `scope` marked with this key; false if there is none. */
export function focusMarked(scope: ParentNode, key: string): boolean {
  const [marked] = shown(scope, `[data-focus="${key}"]:not(:disabled)`);
  showFocus(marked);
  return marked !== undefined;
}

/** Presses the first enabled element that matches; false if there is none. */
export function pressFirst(scope: ParentNode | null | undefined, selector: string): boolean {
  const [button] = shown(scope, `${selector}:not(:disabled)`);
  button?.click();
  return button !== undefined;
}

/** The visible elements, in document order. */
export function shown(scope: ParentNode | null | undefined, selector: string): HTMLElement[] {
  const found = scope?.querySelectorAll<HTMLElement>(selector) ?? [];
  return [...found].filter((element) => !element.closest('[hidden]'));
}

/** Focuses with a visible focus ring: in Firefox a focus set by a script is otherwise invisible. */
export function showFocus(element: HTMLElement | null | undefined): void {
  const visibly: FocusOptions & { focusVisible: boolean } = { focusVisible: true, preventScroll: true };
  element?.focus(visibly);
}
