import { rootsIn } from './roots';

/**
 * What can be drawn over an element although a hit test goes through it, for browsers that do not say themselves
 * whether a thing is visible (Firefox): whatever joined the top layer beside it, with its backdrop and whatever sticks
 * out of its box, also inside shadow roots; and the pictures of a view transition.
 */
export function isVeiled(doc: Document, element: Element): boolean {
  const isOther = (other: Element) => !other.contains(element);
  return (
    isInTransition(doc) || rootsIn(doc).some((root) => [...root.querySelectorAll(IN_TOP_LAYER)].some(isOther))
  );
}

const IN_TOP_LAYER = ':popover-open, :modal, :fullscreen';

function isInTransition(doc: Document): boolean {
  try {
    return doc.documentElement.matches(':active-view-transition');
  } catch {
    // The browser has no view transitions, and no word for them.
    return false;
  }
}
