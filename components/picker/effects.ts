/** What the style of one element does to the look of everything in it. */

/** A page in grey, as on days of mourning, hides nothing. */
const GREY = /^grayscale\([^)]*\)$/;

/** Nothing fades, blurs, cuts or blends it. */
export function isClear(style: CSSStyleDeclaration): boolean {
  const { opacity, filter, clipPath, clip, maskImage, mixBlendMode } = style;
  return (
    Number(opacity || 1) > 0.99 &&
    (isOff(filter) || GREY.test(filter)) &&
    [clipPath, clip, maskImage, mixBlendMode].every(isOff)
  );
}

/** Nothing turns it or changes its size. */
export function isUpright({ transform, rotate, scale }: CSSStyleDeclaration): boolean {
  return (isOff(transform) || SHIFT.test(transform)) && isOff(rotate) && (isOff(scale) || scale === '1');
}

/** A matrix that only moves. */
const SHIFT = /^matrix\(1, 0, 0, 1, /;

export function isOff(value: string | undefined): boolean {
  return !value || ['none', 'normal', 'auto'].includes(value);
}
