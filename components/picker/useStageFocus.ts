import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusFirstRow, showFocus } from '@/components/order/keys';
import type { Stage } from './usePicker';

/**
 * Where the focus goes when the view changes: the first row, the line that says what is waited for, the button that does
 * no harm. Only while it is ours: an agent who went back to the chat is left there. Before the view is painted: a key
 * pressed the moment it is seen must not go to the chat.
 */
export function useStageFocus(
  stage: Stage,
  dialog: RefObject<HTMLElement | null>,
  root: Document | ShadowRoot,
): void {
  const isOpened = useRef(false);
  useLayoutEffect(() => {
    if (!dialog.current || (isOpened.current && !isOurs(root))) return;
    isOpened.current = true;
    focusFor(stage, dialog.current);
  }, [stage, dialog, root]);
  useLayoutEffect(() => {
    // What had the focus was taken away or disabled: on to what comes next.
    if (dialog.current && root.activeElement === null && isNobodys(dialog.current.ownerDocument))
      focusFor(stage, dialog.current);
  });
}

function focusFor(stage: Stage, dialog: HTMLElement): void {
  if (stage === 'rows' && focusFirstRow(dialog)) return;
  const target = { sending: '[data-focus-sending]', roads: '[data-first], textarea', rows: '', reading: '' };
  const selector = { ...target, outcome: '[data-first]', stopped: '[data-first]' }[stage];
  const found = selector ? dialog.querySelector<HTMLElement>(selector) : null;
  showFocus(found ?? dialog);
}

function isOurs(root: Document | ShadowRoot): boolean {
  return root.activeElement !== null || isNobodys('host' in root ? root.ownerDocument : root);
}

function isNobodys(doc: Document | undefined): boolean {
  return !doc || doc.activeElement === null || doc.activeElement === doc.body;
}
