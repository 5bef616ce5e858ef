/** Inserted by the background into frames that get elements of the extension. */
export const ALIVE_SHEET = ':root{--ol-here:contents;--ol-gone:none}';
