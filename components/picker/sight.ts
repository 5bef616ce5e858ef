import type { Sight } from './armed';
import { createVeils } from './veils';

/**
 * Whether a button of the picker is really seen by the person in front: in the frame, on top, opaque, at its true size.
 * The browser's own answer (IntersectionObserver v2, which knows of overlays, effects and outer frames) counts where
 * there is one; hit tests and geometry count everywhere.
 */

export interface Eye {
  see(button: HTMLElement): Sight;
  /** Follows this button until the returned function is called. */
  follow(button: HTMLElement): () => void;
}

const SMALLEST = { width: 48, height: 24 };
/** Share of the side at which the corners are probed. */
const INSET = 0.06;

export function createEye(win: Window & typeof globalThis, host: HTMLElement, root: ShadowRoot): Eye {
  const told = new Map<Element, boolean>();
  const observer = observeVisibility(win, told);
  const veils = createVeils(win.document, host);
  return {
    see(button) {
      const { x, y, width, height } = button.getBoundingClientRect();
      const isSeen =
        host.isConnected &&
        width >= SMALLEST.width &&
        height >= SMALLEST.height &&
        (observer === undefined || told.get(button) === true) &&
        isInside(win, x, y, width, height) &&
        isPlain(win, host) &&
        isClearPage(win) &&
        isTopmost(win.document, host, root, button) &&
        !isCovered(win.document, host, button) &&
        (observer !== undefined || veils.areAbsent()) &&
        areFramesClear(win, observer !== undefined);
      return { isSeen, x, y, width, height };
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

interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** Undefined where the browser does not track visibility. */
function observeVisibility(
  win: Window & typeof globalThis,
  told: Map<Element, boolean>,
): IntersectionObserver | undefined {
  const Entry = win.IntersectionObserverEntry;
  if (!Entry || !('isVisible' in Entry.prototype)) return undefined;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  return new win.IntersectionObserver((entries: VisibilityEntry[]) => {
    for (const { target, isVisible, intersectionRatio } of entries)
      told.set(target, isVisible === true && intersectionRatio > 0.99);
  }, options);
}

function isInside(win: Window, x: number, y: number, width: number, height: number): boolean {
  return x >= 0 && y >= 0 && x + width <= win.innerWidth + 1 && y + height <= win.innerHeight + 1;
}

/** No effect lies on the host, or on the root (Firefox draws the top layer through it), that could veil it. */
function isPlain(win: Window, host: HTMLElement): boolean {
  const isShown = host.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
  const own = win.getComputedStyle(host);
  const moves = ['transform', 'rotate', 'scale', 'translate'] as const;
  return (
    isShown &&
    isClear(own) &&
    moves.every((name) => isNone(own[name])) &&
    isClear(win.getComputedStyle(host.ownerDocument.documentElement))
  );
}

/** A page in grey, as on days of mourning, hides nothing. */
const GREY = /^grayscale\([^)]*\)$/;

function isClear({ opacity, filter, clipPath, maskImage, mixBlendMode }: CSSStyleDeclaration): boolean {
  const isFiltered = !isNone(filter) && !GREY.test(filter);
  const isBlended = mixBlendMode !== '' && mixBlendMode !== 'normal';
  return Number(opacity || 1) > 0.99 && !isFiltered && isNone(clipPath) && isNone(maskImage) && !isBlended;
}

function isNone(value: string): boolean {
  return value === '' || value === undefined || value === 'none';
}

/**
 * Firefox draws the page's own effects over the top layer too. Grey is none that hides anything: on days of mourning
 * whole sites wear it.
 */
function isClearPage(win: Window): boolean {
  const { filter, opacity, clipPath, maskImage } = win.getComputedStyle(win.document.documentElement);
  const isHarmless = !filter || filter === 'none' || /^grayscale\([\d.]+%?\)$/.test(filter);
  return isHarmless && (opacity || '1') === '1' && [clipPath, maskImage].every((it) => !it || it === 'none');
}

/** The middle and the corners of the button are what a click there would hit. */
function isTopmost(doc: Document, host: Element, root: ShadowRoot, button: Element): boolean {
  const { x, y, width, height } = button.getBoundingClientRect();
  const probes = [0.5, INSET, 1 - INSET].flatMap((across) =>
    [0.5, 2 * INSET, 1 - 2 * INSET].map((down) => [x + width * across, y + height * down] as const),
  );
  return probes.every(([px, py]) => {
    const inside = root.elementFromPoint(px, py);
    return doc.elementFromPoint(px, py) === host && inside !== null && button.contains(inside);
  });
}

/** Other elements of the top layer can lie over ours and let clicks through. */
function isCovered(doc: Document, host: Element, button: Element): boolean {
  const box = button.getBoundingClientRect();
  return [...doc.querySelectorAll(':popover-open, :modal, :fullscreen')].some((other) => {
    if (other === host || other === doc.documentElement) return false;
    const { left, right, top, bottom } = other.getBoundingClientRect();
    return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
  });
}

/**
 * The frames around ours are no veil. Those of other origins cannot be asked: there the browser's own answer is needed.
 */
function areFramesClear(win: Window, isTracked: boolean): boolean {
  for (let inner = win; inner !== inner.parent; inner = inner.parent) {
    const frame = frameOf(inner);
    if (!frame) return isTracked;
    if (!isPlainChain(frame)) return false;
  }
  return true;
}

function frameOf(win: Window): Element | null {
  try {
    return win.frameElement;
  } catch {
    return null;
  }
}

function isPlainChain(frame: Element): boolean {
  const view = frame.ownerDocument.defaultView;
  for (let element: Element | null = frame; element && view; element = element.parentElement) {
    const { opacity, transform, visibility } = view.getComputedStyle(element);
    if (Number(opacity) < 0.99 || visibility !== 'visible' || (transform !== 'none' && transform !== ''))
      return false;
  }
  return true;
}
