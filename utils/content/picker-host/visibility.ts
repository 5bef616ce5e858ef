import type { HostElement } from './host-element';
import { isAsItMust } from './host-guard';
import { PLAIN } from './host-style';
import type { Stage } from './stage';
import { isInTransition, othersInTopLayer, watchTopLayer } from './top-layer';

/**
 * Whether the host is plainly visible in its page: an allow-list, not a list of known tricks. Chromium also watches
 * visibility inside the frame and knows what covers it; in Firefox everything between the host and the top layer is
 * checked here.
 */
interface VisibilityCheck {
  /** `closely`: with the slow checks, made before a lock and now and then. */
  isVisible(closely: boolean, devicePixelRatio?: number): boolean;
}

/** Below this a text cannot be read: a parent page has scaled its frame down. */
const LEAST_PIXEL_RATIO = 0.5;
/** A grey page, as on days of mourning, hides nothing. */
const GREY = /^grayscale\([^)]*\)$/;

function tracksVisibility({ IntersectionObserverEntry: Entry }: typeof globalThis): boolean {
  return Entry !== undefined && 'isVisible' in Entry.prototype;
}

/** Whether visibility can be known at all: in Firefox it cannot in a frame of another origin's page. */
export function canBeChecked({ view, isTop }: Stage): boolean {
  return isTop || tracksVisibility(view);
}

export function createVisibilityCheck(
  { view }: Stage,
  host: HostElement,
  ours: () => readonly Element[],
  signal: AbortSignal,
): VisibilityCheck {
  const doc = view.document;
  const isTracked = tracksVisibility(view);
  let isAlone = false;
  const isOurs = (element: EventTarget | null): boolean =>
    element === host.element || ours().some((known) => known === element);
  const hideUntilNextCloseLook = (): void => {
    isAlone = false;
  };
  if (!isTracked) watchTopLayer(view, isOurs, hideUntilNextCloseLook, signal);

  /** Nothing else is in the top layer, and the host is its last element. */
  function standsAlone(): boolean {
    // Checked first: re-stacking would put what was above the host below it, unnoticed.
    if (othersInTopLayer(doc, host.element, ours())) return false;
    host.restack();
    return isInPlace(view, host);
  }

  return {
    isVisible(closely, ratio = view.devicePixelRatio) {
      if (!isInPlace(view, host) || ratio < LEAST_PIXEL_RATIO) return false;
      if (isTracked) return true;
      if (closely) isAlone = standsAlone();
      return isAlone && isRootPlain(view) && !isInTransition(doc);
    },
  };
}

function isInPlace(view: Window, host: HostElement): boolean {
  const { element } = host;
  const box = host.box();
  return (
    box !== undefined &&
    element.isConnected &&
    isParentOurs(element) &&
    isAsItMust(host) &&
    element.checkVisibility?.() !== false &&
    isPlain(view.getComputedStyle(element)) &&
    isAt(element, box) &&
    isTopmost(element)
  );
}

function isParentOurs({ parentElement, ownerDocument }: Element): boolean {
  return parentElement === ownerDocument.documentElement || parentElement?.matches('dialog:modal') === true;
}

function isPlain(style: CSSStyleDeclaration): boolean {
  return PLAIN.every(([name, value]) => {
    const now = style.getPropertyValue(name);
    return now === '' || now === value;
  });
}

/** Less than a pixel is the rounding of layout. */
function isAt(element: Element, box: { x: number; y: number; width: number; height: number }): boolean {
  const now = element.getBoundingClientRect();
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(now[side] - box[side]) < 1);
}

/** No element of the page takes a click there. */
function isTopmost(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return PROBES.every(([across, down]) => {
    const top = element.ownerDocument.elementFromPoint(x + width * across, y + height * down);
    return top === element;
  });
}

const PROBES = [0.04, 0.5, 0.96].flatMap((across) =>
  [0.04, 0.25, 0.5, 0.75, 0.96].map((down): [number, number] => [across, down]),
);

/** Firefox draws the top layer through the root's filter. */
function isRootPlain(view: Window): boolean {
  const { filter } = view.getComputedStyle(view.document.documentElement);
  return filter === '' || filter === 'none' || GREY.test(filter);
}
