import { findStage } from './stage';

/** The focus of the page: where it was before the picker opened. */

/** Remembers the focused element of all accessible frames, and the caret; returns a function that restores it. */
export function rememberFocus(win: Window): () => void {
  const element = focusedElement(win);
  const selection = element?.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  return () => {
    // No `instanceof`: Firefox gives a content script another realm's objects.
    if (!element?.isConnected || !('focus' in element)) return;
    (element as HTMLElement).focus({ preventScroll: true });
    if (range && isEditable(element) && range.startContainer.isConnected) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
  };
}

/** The innermost focused element, from the outermost frame of the same origin. */
function focusedElement(win: Window): Element | null {
  let doc: Document | null = findStage(win).view.document;
  let element: Element | null = null;
  while (doc) {
    element = doc.activeElement;
    doc = innerDocument(element);
  }
  return element;
}

function innerDocument(element: Element | null): Document | null {
  try {
    return element && 'contentDocument' in element ? (element as HTMLIFrameElement).contentDocument : null;
  } catch {
    return null;
  }
}

function isEditable(element: Element): boolean {
  return 'isContentEditable' in element && element.isContentEditable === true;
}
