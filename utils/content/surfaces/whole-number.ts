import { isOrderId, plainText } from '@/utils/domain/ids';

/** A button beside a number, in the same part of the page. */
const BUTTON = /\s*[复複][制製]$/;

/** The number that is all a part of a page shows, whatever its label, aside from a button beside it. */
export function wholeNumber(part: Element | undefined): string | undefined {
  const text = plainText(part?.textContent ?? '')
    .trim()
    .replace(BUTTON, '');
  return isOrderId(text) ? text : undefined;
}
