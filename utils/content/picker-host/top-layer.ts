/**
 * What else is in the top layer, including closed shadow roots (Firefox opens them to extensions): for browsers that do
 * not report whether an element is visible.
 */
export function othersInTopLayer(doc: Document, host: Element, known: readonly Element[]): boolean {
  return rootsIn(doc).some((root) =>
    [...root.querySelectorAll(IN_TOP_LAYER)].some((other) => !other.contains(host) && !known.includes(other)),
  );
}

const IN_TOP_LAYER = ':popover-open, :modal, :fullscreen';

function rootsIn(scope: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...scope.querySelectorAll('*')].flatMap((element) => {
    const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    const root = openOrClosedShadowRoot ?? element.shadowRoot;
    return root ? rootsIn(root) : [];
  });
  return [scope, ...inner];
}

/**
 * Calls `opened` when something else is about to enter the top layer, which also catches what comes and goes between
 * two checks. If a page stops the event, or opens the element in a shadow root, only the checks catch it.
 */
export function watchTopLayer(
  view: Window,
  isOurs: (element: EventTarget | null) => boolean,
  opened: () => void,
  signal: AbortSignal,
): void {
  const heard = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open' && !isOurs(event.target)) opened();
  };
  view.addEventListener('beforetoggle', heard, { capture: true, signal });
}

export function isInTransition(doc: Document): boolean {
  try {
    return doc.documentElement.matches(':active-view-transition');
  } catch {
    // The browser has no view transitions, and does not parse the selector.
    return false;
  }
}
