import type { Surface } from './contract';
import { webWangwang } from './web-wangwang';

/** Every kind of page that is read. The first that matches reads; one line per surface. */
export const SURFACES: Surface[] = [webWangwang];

export function surfaceFor(location: URL, doc: Document): Surface | undefined {
  return SURFACES.find((surface) => surface.matches(location, doc));
}
