/** The focus: where it was before the picker came, and how it stays inside meanwhile. */

/** Remembers the focused element of all frames that may be asked, and the caret; returns how to give it back. */
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
  let doc: Document | null = outermost(win).document;
  let element: Element | null = null;
  while (doc) {
    element = doc.activeElement;
    doc = innerDocument(element);
  }
  return element;
}

function outermost(win: Window): Window {
  let outer = win;
  while (outer !== outer.parent && isReachable(outer.parent)) outer = outer.parent;
  return outer;
}

function isReachable(win: Window): boolean {
  try {
    return win.document !== null;
  } catch {
    return false;
  }
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

const STOPS =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';

/** Tab from the last stop goes to the first, and back. True: the key was taken. */
export function keepTabInside(event: KeyboardEvent, root: ParentNode): boolean {
  if (event.type !== 'keydown' || event.key !== 'Tab') return false;
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
  const [first] = stops;
  const last = stops.at(-1);
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const isAtEnd = event.shiftKey ? at <= 0 : at === -1 || at === stops.length - 1;
  if (!isAtEnd) return false;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
  return true;
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && element.getClientRects().length > 0;
}
