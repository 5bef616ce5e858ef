/**
 * Whether the user is active in an extension page: trusted key and pointer presses, never what the page does itself.
 * Pointer moves are left out: browsers send them when something moves below a resting pointer.
 */
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;
/** At most this often: the vault counts in minutes. */
const EVERY_MS = 30_000;

/** Calls `tell` while the user is active; returns a function that stops it. */
export function watchPresence(page: EventTarget, tell: () => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const see = (event: Event): void => {
    if (!event.isTrusted || event.timeStamp - toldAt < EVERY_MS) return;
    toldAt = event.timeStamp;
    tell();
  };
  for (const sign of SIGNS) page.addEventListener(sign, see, { capture: true, passive: true });
  return () => {
    for (const sign of SIGNS) page.removeEventListener(sign, see, { capture: true });
  };
}
