import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameReport } from '@/utils/domain/order-context';
import { addressOf } from '../addresses';
import type { PageView, SurfaceReader } from '../contract';
import { readPageData } from '../page-data/shapes';
import { readers } from '../registry';

/** Saved pages in `tests/fixtures/pages`, with the report that each of them must give. */

export interface Expected {
  url: string;
  cookie?: string;
  /** Texts that the MAIN-world reader passes on, oldest first. */
  answers?: string[];
  /** null: the page reports nothing. */
  report: FrameReport | null;
}

const ROOT = join(process.cwd(), 'tests/fixtures/pages/');
const text = (file: string): string => readFileSync(ROOT + file, 'utf8');

/** Names such as `order-list/sold`. */
export const SAVED_PAGES = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));

/** `change`: what is done to the page before it is read. */
export function openSaved(
  name: string,
  change?: (doc: Document) => void,
): { page: PageView; expected: Expected } {
  const expected: Expected = JSON.parse(text(`${name}.expected.json`));
  const doc = new DOMParser().parseFromString(text(`${name}.html`), 'text/html');
  change?.(doc);
  Object.defineProperty(doc, 'cookie', { value: expected.cookie ?? '' });
  const folder = name.replace(/[^/]*$/, '');
  const answers = (expected.answers ?? []).map((file) => readPageData(text(folder + file)));
  const location = new URL(expected.url);
  return { expected, page: { doc, location, pageOrders: answers.flat(), lastAnswer: answers.at(-1) ?? [] } };
}

/** As the detector chooses it. */
export function readerOf(location: URL): SurfaceReader | undefined {
  return readers[addressOf(location)?.id ?? ''];
}
