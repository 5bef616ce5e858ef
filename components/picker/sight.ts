import type { Sight } from './armed';
import { type Box, boxOf, isInside, probesOf } from './box';
import { isCovered } from './covers';
import { isClear, isOff } from './effects';
import { boxOutside, framesAround } from './frames';
import { isVeiled } from './veils';

/**
 * Whether a button of the picker is really seen by the person in front: in the frame, on top, opaque, at its true size, and
 * the same of its frame in every page around it. The browser's own answer (IntersectionObserver v2, which knows of
 * overlays and effects) counts where there is one; hit tests and geometry count everywhere.
 */

export interface Eye {
  /** Some checks take a while and are made at each third look only, unless it looks closely. */
  see(button: HTMLElement, closely?: boolean): Sight;
  /** Follows this button until the returned function is called. */
  follow(button: HTMLElement): () => void;
}

const SMALLEST = { width: 48, height: 24 };
/** A veil must be noticed before anybody can have looked at it. */
const LOOKS_BETWEEN_WALKS = 3;

export function createEye(win: Window & typeof globalThis, host: HTMLElement, root: ShadowRoot): Eye {
  const told = new Map<Element, boolean>();
  const observer = observeVisibility(win, told);
  const { frames, isWhole } = framesAround(win);
  let looks = 0;
  let isOpenAir = true;

  /** Where the button is drawn in this view and those around it; undefined: it is not plainly seen in one of them. */
  function placesOf(button: HTMLElement, box: Box): Box[] | undefined {
    if (!isSeenHere(win, host, root, button, box)) return undefined;
    const places = [box];
    for (const frame of frames) {
      const next = boxOutside(frame, places.at(-1) as Box);
      if (!next) return undefined;
      places.push(next);
    }
    return places;
  }

  /** Nothing is drawn over it that hit tests go through. */
  function isInOpenAir(places: Box[]): boolean {
    return (
      !isVeiled(win.document, host) &&
      frames.every((frame, i) => {
        const doc = frame.ownerDocument;
        return !isVeiled(doc, frame) && !isCovered(doc, frame, places[i + 1] as Box);
      })
    );
  }

  return {
    see(button, closely = false) {
      const own = boxOf(button);
      const places = placesOf(button, own);
      const box = places?.at(-1) ?? own;
      if (places && !observer) {
        if (closely || looks % LOOKS_BETWEEN_WALKS === 0) isOpenAir = isInOpenAir(places);
        looks += 1;
      }
      const isSeen =
        places !== undefined &&
        (observer ? told.get(button) === true : isWhole && isOpenAir) &&
        box.width >= SMALLEST.width &&
        box.height >= SMALLEST.height;
      return { isSeen, ...box };
    },
    follow(button) {
      observer?.observe(button);
      return () => {
        observer?.unobserve(button);
        told.delete(button);
      };
    },
  };
}

/** Nobody can say so in Firefox in a frame of another origin's page. */
export function canBeSeen(win: Window & typeof globalThis): boolean {
  return tracksVisibility(win) || framesAround(win).isWhole;
}

function tracksVisibility({ IntersectionObserverEntry: Entry }: Window & typeof globalThis): boolean {
  return Entry !== undefined && 'isVisible' in Entry.prototype;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** Undefined where the browser does not track visibility. */
function observeVisibility(
  win: Window & typeof globalThis,
  told: Map<Element, boolean>,
): IntersectionObserver | undefined {
  if (!tracksVisibility(win)) return undefined;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  return new win.IntersectionObserver((entries: VisibilityEntry[]) => {
    for (const { target, isVisible, intersectionRatio } of entries)
      told.set(target, isVisible === true && intersectionRatio > 0.99);
  }, options);
}

/** In our own view: in sight, unaltered, on top. */
function isSeenHere(
  win: Window,
  host: HTMLElement,
  root: ShadowRoot,
  button: HTMLElement,
  box: Box,
): boolean {
  return (
    host.isConnected &&
    isInside(box, { x: 0, y: 0, width: win.innerWidth, height: win.innerHeight }) &&
    isPlain(win, host) &&
    isTopmost(win.document, host, root, button, box)
  );
}

/** No effect lies on the host, or on the root (Firefox draws the top layer through it), that could veil it. */
function isPlain(win: Window, host: HTMLElement): boolean {
  const isShown = host.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
  const own = win.getComputedStyle(host);
  const { transform, rotate, scale, translate } = own;
  return (
    isShown &&
    isClear(own) &&
    [transform, rotate, scale, translate].every(isOff) &&
    isClear(win.getComputedStyle(win.document.documentElement))
  );
}

/** The middle and the corners of the button are what a click there would hit. */
function isTopmost(doc: Document, host: Element, root: ShadowRoot, button: Element, box: Box): boolean {
  return probesOf(box).every(([x, y]) => {
    const inside = root.elementFromPoint(x, y);
    return doc.elementFromPoint(x, y) === host && inside !== null && button.contains(inside);
  });
}
