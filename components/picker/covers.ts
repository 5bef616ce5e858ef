import { type Box, boxOf, touches } from './box';
import { rootsIn } from './roots';

/**
 * Whether an outer page could have drawn something over this box, above the frame, that hit tests go through: elements
 * and pseudo-elements without pointer events, shadows and outlines. For browsers that do not say themselves whether
 * a thing is visible; like those that do, it takes boxes for what they could show, not for what they show.
 */
export function isCovered(doc: Document, frame: Element, box: Box): boolean {
  return rootsIn(doc).some((root) =>
    [...root.querySelectorAll('*')].some(
      (element) =>
        !isTransparent(element) &&
        (covers(element, frame, box) || PSEUDO.some((name) => lies(element, name))),
    ),
  );
}

const PSEUDO = ['::before', '::after'];
/** Smaller ones cannot hide what a button says. */
const LARGE = { width: 40, height: 16 };

function isTransparent(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false;
}

function covers(element: Element, frame: Element, box: Box): boolean {
  const style = styleOf(element);
  const reach = reachOf(style);
  if (element.contains(frame) || (reach === 0 && !isPassedThrough(style))) return false;
  const { x, y, width, height } = boxOf(element);
  const right = Math.max(width, element.scrollWidth);
  const bottom = Math.max(height, element.scrollHeight);
  return touches({ x: x - reach, y: y - reach, width: right + 2 * reach, height: bottom + 2 * reach }, box);
}

/** Where a pseudo-element lies nobody says: its size must do. */
function lies(element: Element, name: string): boolean {
  const style = styleOf(element, name);
  return (
    style.content !== 'none' &&
    isPassedThrough(style) &&
    style.opacity !== '0' &&
    Number.parseFloat(style.width) > LARGE.width &&
    Number.parseFloat(style.height) > LARGE.height
  );
}

function isPassedThrough({ pointerEvents, zIndex }: CSSStyleDeclaration): boolean {
  return pointerEvents === 'none' && !zIndex.startsWith('-');
}

/** How far shadows and outline stick out, at most (px). */
function reachOf({ boxShadow, outlineStyle, outlineWidth, outlineOffset }: CSSStyleDeclaration): number {
  const outline = outlineStyle === 'none' ? [] : [outlineWidth, outlineOffset];
  const lengths = `${boxShadow} ${outline.join(' ')}`.match(/-?[\d.]+px/g) ?? [];
  return lengths.reduce((sum, length) => sum + Math.abs(Number.parseFloat(length)), 0);
}

function styleOf(element: Element, pseudo?: string): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView as Window).getComputedStyle(element, pseudo);
}
