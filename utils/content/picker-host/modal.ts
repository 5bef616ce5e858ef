/**
 * The parent for a host: everything outside a modal dialog of the page is inert, top layer or not, so while one is open
 * the host goes inside it.
 */
export function parentFor(doc: Document): Element {
  const modals = [...doc.querySelectorAll('dialog:modal')];
  return modals.findLast(isOnTop) ?? doc.documentElement;
}

function isOnTop(dialog: Element): boolean {
  const { x, y, width, height } = dialog.getBoundingClientRect();
  const top = dialog.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
  return top !== null && dialog.contains(top);
}
