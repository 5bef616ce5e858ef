/**
 * What can be drawn over the picker although a hit test goes through it, for browsers that do not say themselves
 * whether a thing is visible (Firefox): whatever joined the top layer beside us, with its backdrop and whatever sticks
 * out of its box, also inside shadow roots; and the pictures of a view transition.
 */
export interface Veils {
  areAbsent(): boolean;
}

const IN_TOP_LAYER = ':popover-open, :modal, :fullscreen';
/** Walking through all roots takes a while; a veil must be noticed before anybody can have looked at it. */
const LOOKS_BETWEEN_WALKS = 3;

export function createVeils(doc: Document, host: Element): Veils {
  let looks = 0;
  let isDeepClear = true;
  const isOther = (element: Element) => element !== host && element !== doc.documentElement;
  const isClear = (root: Document | ShadowRoot) => ![...root.querySelectorAll(IN_TOP_LAYER)].some(isOther);
  return {
    areAbsent() {
      if (looks % LOOKS_BETWEEN_WALKS === 0) isDeepClear = shadowRootsIn(doc).every(isClear);
      looks += 1;
      return isDeepClear && isClear(doc) && !isInTransition(doc);
    },
  };
}

/** All roots below, closed ones too where the browser opens them to extensions. */
function shadowRootsIn(scope: Document | ShadowRoot): ShadowRoot[] {
  return [...scope.querySelectorAll('*')].flatMap((element) => {
    const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    const root = openOrClosedShadowRoot ?? element.shadowRoot;
    return root ? [root, ...shadowRootsIn(root)] : [];
  });
}

function isInTransition(doc: Document): boolean {
  try {
    return doc.documentElement.matches(':active-view-transition');
  } catch {
    // The browser has no view transitions, and no word for them.
    return false;
  }
}
