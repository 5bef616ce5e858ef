import type { Screen } from '../../harness/screen';
import type { Seen } from '../../harness/survey';
import { decodePng, type Pixels } from './png';

/** Mean difference of a button's pixels; faded, covered or blurred it is several times as much. */
export const STILL_THE_BUTTON = 8;

/** What the eye sees of the button, the pointer resting on it; not its rounded corners, where the page shows. */
export async function picture({ page }: Screen, { x, y, width, height }: Seen): Promise<Pixels> {
  const clip = { x: x - width / 2 + 8, y: y - height / 2 + 6, width: width - 16, height: height - 12 };
  return decodePng(await page.screenshot({ clip, captureBeyondViewport: false }));
}
