/**
 * No element of the extension stays in a page longer than the extension. Chromium leaves content scripts running
 * without notifying them: they check now and then (`onOutdated`). Firefox ends them at once and leaves their elements:
 * these are visible only with a style sheet that the browser removes together with the extension, and the detector of
 * the next version removes the rest.
 */

/** Style of the box that contains everything in one of our shadow roots. */
export const WHILE_ALIVE = 'display:var(--ol-here,none)';
/** Style of what should be readable once the extension is gone. */
export const ONCE_GONE = 'display:var(--ol-gone,block)';

const MARK = 'ol';

/** Tells our roots from others. The page sees neither the mark nor the root. */
export function mark(box: Element): void {
  box.setAttribute(MARK, '');
}

/** Removes what an ended version has left. Only in Firefox is there anything left, and only there can it be found. */
export function removeOrphans(doc: Document): void {
  doc.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>('*').forEach((host) => {
    if (host.openOrClosedShadowRoot?.querySelector(`[${MARK}]`)) host.remove();
  });
}
