import type { Place } from './place';

/**
 * Inline and important: it beats every rule of a page, including layers, animations and transitions. What it does not
 * beat (attributes, pseudo-elements, ancestors) is left to host-guard.ts, host-element.ts and visibility.ts.
 */

/** Computed values that must hold whatever the page does; the visibility check reads them back. */
export const PLAIN: readonly [property: string, value: string][] = [
  ['position', 'fixed'],
  ['visibility', 'visible'],
  ['opacity', '1'],
  ['filter', 'none'],
  ['backdrop-filter', 'none'],
  ['transform', 'none'],
  ['translate', 'none'],
  ['rotate', 'none'],
  ['scale', 'none'],
  ['perspective', 'none'],
  ['clip-path', 'none'],
  ['clip', 'auto'],
  ['mask-image', 'none'],
  ['mask-border-source', 'none'],
  ['mix-blend-mode', 'normal'],
  ['content-visibility', 'visible'],
  ['pointer-events', 'auto'],
  ['animation-name', 'none'],
  ['will-change', 'auto'],
];

const FRAMEWORK: readonly [property: string, value: string][] = [
  ['all', 'initial'],
  ...PLAIN,
  ['transition', 'none'],
  ['animation', 'none'],
  ['inset', 'auto'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['background', 'none'],
  ['box-sizing', 'border-box'],
  ['overflow', 'visible'],
  ['direction', 'ltr'],
  ['unicode-bidi', 'isolate'],
  ['writing-mode', 'horizontal-tb'],
  ['min-width', '0'],
  ['min-height', '0'],
  ['max-width', 'none'],
  ['max-height', 'none'],
  ['z-index', '2147483647'],
  // Chromium paints a page's `::selection` over a selected frame.
  ['-webkit-user-select', 'none'],
  ['user-select', 'none'],
];

export interface HostBox extends Pick<Place, 'x' | 'y' | 'width'> {
  height: number;
}

/** `zoom` undoes the page's own. Chromium would show a closed popover that has an inline `display`: hence `none`. */
export function dressHost(host: HTMLElement, box: HostBox | undefined, zoom = 1): void {
  const rules = box
    ? [...FRAMEWORK, ['display', 'block'], ...placed(box, zoom)]
    : [...FRAMEWORK, ['display', 'none']];
  host.style.cssText = rules.map(([name, value]) => `${name}:${value}!important`).join(';');
}

function placed({ x, y, width, height }: HostBox, zoom: number): [property: string, value: string][] {
  return [
    ['left', `${x}px`],
    ['top', `${y}px`],
    ['width', `${width}px`],
    ['height', `${height}px`],
    ['zoom', `${zoom}`],
  ];
}
