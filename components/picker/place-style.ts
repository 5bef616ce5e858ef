import type { Place } from './place';

/** `zoom` undoes the page's own. */
export function placeStyle({ x, y, width, maxHeight }: Place, zoom: number): string {
  const rules = {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    'max-height': `${maxHeight}px`,
    zoom: `${zoom}`,
  };
  const text = Object.entries(rules).map(([name, value]) => `${name}:${value}!important`);
  return `:host{${text.join(';')}}`;
}
