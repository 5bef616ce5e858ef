import type { Screen } from '../../../../tooling/browser/screen';
import type { Seen } from '../../../../tooling/browser/survey';
import { decodePng, type Pixels } from './png';

/** A screenshot of the button under the pointer, without its rounded corners, where the page shows. */
export async function picture({ page }: Screen, { x, y, width, height }: Seen): Promise<Pixels> {
  const clip = { x: x - width / 2 + 8, y: y - height / 2 + 6, width: width - 16, height: height - 12 };
  return decodePng(await page.screenshot({ clip, captureBeyondViewport: false }));
}
