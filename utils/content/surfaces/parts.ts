import type { WatchTarget } from './contract';
import { byPlace } from './place';

const INSIDE: MutationObserverInit = { childList: true, subtree: true, characterData: true };

/** One part of a page to be watched, with its content; while it is missing, its appearance. */
export function part(doc: Document, selector: string, stream?: Element): WatchTarget {
  const [node] = beside(doc, selector, stream);
  return node ? { node, options: INSIDE } : coming(doc, selector, stream);
}

export function coming(doc: Document, selector: string, stream?: Element): WatchTarget {
  return {
    node: doc,
    options: { childList: true, subtree: true },
    matters: () => beside(doc, selector, stream).length > 0,
  };
}

/**
 * What matches the selector outside the stream of messages, in page order: a query of the whole document would cost
 * more the longer a chat gets.
 */
export function beside(doc: Document, selector: string, stream?: Element): Element[] {
  if (!stream) return [...doc.querySelectorAll(selector)];
  const found: Element[] = [];
  for (let branch: Element | null = stream; branch; branch = branch.parentElement) {
    if (branch.matches(selector)) found.push(branch);
    for (const other of branch.parentElement?.children ?? []) {
      if (other === branch) continue;
      if (other.matches(selector)) found.push(other);
      found.push(...other.querySelectorAll(selector));
    }
  }
  return found.sort(byPlace);
}

/** The whole page: for pages that are rendered as a whole, and are not a stream of messages. */
export function bodyPart({ body }: Document): WatchTarget[] {
  return body ? [{ node: body, options: INSIDE }] : [];
}
