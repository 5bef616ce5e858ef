/**
 * Nothing of ours stands in a page longer than the extension. Chromium leaves our scripts running without a word: they
 * ask now and then (`onOutdated`). Firefox ends them at once and leaves what they drew: that shows only as long as a sheet
 * stands, which the browser takes away with the extension, and the next version's detector sweeps the page.
 */

/** Inserted by the background into frames that get something of ours. */
export const ALIVE_SHEET = ':root{--ol-here:contents;--ol-gone:none}';

/** Style of the box that holds everything in a shadow root of ours. */
export const WHILE_ALIVE = 'display:var(--ol-here,none)';
/** Style of what is to be read once the extension is gone. */
export const ONCE_GONE = 'display:var(--ol-gone,block)';

const MARK = 'ol';

/** Tells our roots from others. The page sees neither the mark nor the root. */
export function mark(box: Element): void {
  box.setAttribute(MARK, '');
}

/** Takes away what an ended version of ours has left. Only Firefox lets us find it, and only there anything is left. */
export function sweepRemains(doc: Document): void {
  doc.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>('*').forEach((host) => {
    if (host.openOrClosedShadowRoot?.querySelector(`[${MARK}]`)) host.remove();
  });
}
