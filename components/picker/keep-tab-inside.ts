const STOPS =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';

/** Wraps Tab from the last stop to the first, and back. True if the key was handled. */
export function keepTabInside(event: KeyboardEvent, root: ParentNode): boolean {
  if (event.key !== 'Tab') return false;
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
  const [first] = stops;
  const last = stops.at(-1);
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const isAtEnd = event.shiftKey ? at <= 0 : at === -1 || at === stops.length - 1;
  if (!isAtEnd) return false;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
  return true;
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && element.getClientRects().length > 0;
}
