import type { WatchTarget } from './contract';

const INSIDE: MutationObserverInit = { childList: true, subtree: true, characterData: true };

/** One part of a page to be watched, with all inside it; while it is missing, its coming. */
export function part(doc: Document, selector: string): WatchTarget {
  const node = doc.querySelector(selector);
  return node ? { node, options: INSIDE } : coming(doc, selector);
}

/** Looks at what was added alone: asking the whole document each time would cost more the longer a chat gets. */
export function coming(doc: Document, selector: string): WatchTarget {
  return {
    node: doc,
    options: { childList: true, subtree: true },
    matters: ({ addedNodes }) => {
      for (const node of addedNodes) {
        if (node instanceof Element && (node.matches(selector) || node.querySelector(selector))) return true;
      }
      return false;
    },
  };
}

/** The whole page: for pages that are drawn and redrawn as one, and are no stream of messages. */
export function bodyPart({ body }: Document): WatchTarget[] {
  return body ? [{ node: body, options: INSIDE }] : [];
}
