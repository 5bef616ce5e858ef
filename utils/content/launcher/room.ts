/** Whether a launcher has room at its place. Read-only. */

interface Standing {
  host: Element;
  /** What it follows. */
  anchor: Element | Text;
}

/** The whole launcher is on the line after the number, and in the number's card: neither cut off nor wrapped. */
export function fits(one: Standing): boolean {
  const own = one.host.getBoundingClientRect();
  if (own.width === 0) return true;
  const line = lineOf(one.anchor);
  const isWrapped = line.height > 0 && own.top >= line.bottom;
  const block = blockOf(one.host.parentElement);
  const isInBlock = !block || own.right <= block.getBoundingClientRect().right + ROUNDING;
  return !isWrapped && isInBlock && !isOutside(one);
}

/** It exceeds an edge that the page draws around the number, or at which it clips. */
export function isOutside({ host, anchor }: Standing): boolean {
  const own = host.getBoundingClientRect();
  if (own.width === 0) return false;
  const number = lineOf(anchor);
  for (let around = host.parentElement; around && around !== host.ownerDocument.body; ) {
    const style = getComputedStyle(around);
    // A scrolling element shows the rest.
    if (/auto|scroll/.test(style.overflowX)) return false;
    const box = around.getBoundingClientRect();
    // A number that itself exceeds the edge says nothing about the card.
    const isAround = number.left >= box.left - ROUNDING && number.right <= box.right + ROUNDING;
    if (isAround && hasEdge(style) && own.right > box.right + ROUNDING) return true;
    around = around.parentElement;
  }
  return false;
}

const ROUNDING = 1;

function hasEdge({
  display,
  overflowX,
  backgroundColor,
  borderRightWidth,
  boxShadow,
}: CSSStyleDeclaration): boolean {
  if (display === 'inline' || display === 'contents') return false;
  const isDrawn = !/^(|transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
  return (
    isDrawn ||
    /hidden|clip/.test(overflowX) ||
    Number.parseFloat(borderRightWidth) > 0 ||
    !/^(|none)$/.test(boxShadow)
  );
}

function lineOf(anchor: Element | Text): DOMRect {
  const range = anchor.ownerDocument.createRange();
  range.selectNode(anchor);
  return range.getBoundingClientRect();
}

function blockOf(element: Element | null): Element | null {
  let block = element;
  while (block?.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}
