import { BROKEN, EACH_LINE, THREE, THREE_IDS } from '../each-line';
import type { Scene } from './scene';

/** One call for each line. */

export const eachLineScenes: Scene[] = [
  ...EACH_LINE.map(
    ({ name, lock, isOneByOne }): Scene => ({
      name,
      order: THREE,
      lock,
      acts: [...THREE_IDS.map((tick) => ({ tick })), 'lock', ...(isOneByOne ? ['each' as const] : [])],
    }),
  ),
  { name: 'each-broken', order: BROKEN },
];
