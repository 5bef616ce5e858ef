import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { showFocus } from '@/components/ui/use-hotkeys';
import { focusFirstRow } from '@/components/ui/use-roving-rows';
import type { Stage } from './use-picker';

/**
 * Moves the focus when the view changes: to the first row, the progress line or the harmless button. The picker takes
 * the focus when the agent opens it (not if `isQuiet`); later it moves only while it is inside: an agent who went back
 * to the chat is not interrupted. It moves before the view is painted, so that no key meant for the picker reaches the
 * chat.
 */
export function useStageFocus(stage: Stage, dialog: RefObject<HTMLElement | null>, isQuiet: boolean): void {
  const isOpened = useRef(isQuiet);
  useLayoutEffect(() => {
    if (!dialog.current || (isOpened.current && !document.hasFocus())) return;
    isOpened.current = true;
    focusFor(stage, dialog.current);
  }, [stage, dialog]);
  useLayoutEffect(() => {
    // The focused element was removed or disabled: move on to the next.
    if (dialog.current && document.hasFocus() && isNobodys()) focusFor(stage, dialog.current);
  });
}

function focusFor(stage: Stage, dialog: HTMLElement): void {
  if (stage === 'rows' && focusFirstRow(dialog)) return;
  const target = {
    sending: '[data-focus-sending]',
    'other-sources': '[data-first], textarea',
    rows: '',
    reading: '',
  };
  const selector = { ...target, outcome: '[data-first]', stopped: '[data-first]' }[stage];
  const found = selector ? dialog.querySelector<HTMLElement>(selector) : null;
  showFocus(found ?? dialog);
}

function isNobodys(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
