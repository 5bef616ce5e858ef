/** How nodes of a page lie relative to each other. */

export function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** For sorting by reading order. */
export function byPlace(a: Node, b: Node): number {
  if (a === b) return 0;
  return isBefore(a, b) ? -1 : 1;
}

/** The smallest part of the page around the first that holds both. */
export function commonPart(a: Element, b: Node): Element | null {
  let around: Element | null = a;
  while (around && !around.contains(b)) around = around.parentElement;
  return around;
}
