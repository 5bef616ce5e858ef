/**
 * After a lock: all of its outcome if there is room, else from its band on; the focus in any case. The buttons stick to
 * the foot of a window that is high enough, so that band and focus are mostly seen together.
 */
export function bringIntoSight(outcome: HTMLElement, focused: HTMLElement | null | undefined): void {
  const band = outcome.closest('[data-place]')?.querySelector('.ol-band');
  for (const each of [outcome.lastElementChild?.lastElementChild, band, focused])
    each?.scrollIntoView?.({ block: 'nearest' });
}
