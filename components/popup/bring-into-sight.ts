/**
 * After a lock: scrolls all of its outcome into view if it fits, else from its band on, and the focus in any case. The
 * buttons stick to the bottom of a window that is high enough, so that band and focus are mostly visible together.
 */
export function bringIntoSight(outcome: HTMLElement, focused: HTMLElement | null | undefined): void {
  const band = outcome.closest('[data-place]')?.querySelector('.ol-band');
  for (const each of [outcome.lastElementChild?.lastElementChild, band, focused])
    each?.scrollIntoView?.({ block: 'nearest' });
}
