/**
 * How detector (isolated world) and MAIN-world reader find each other at document_start, before any script of the page
 * runs and whichever starts first: the reader sends READY, the detector sends ASK with what it wants, the reader
 * answers OFFER with one end of a channel. Then both stop listening. The page has neither end; still, everything
 * received is checked against the schema.
 */
export const READY = 'ol-ready';
export const ASK = 'ol-ask';
export const OFFER = 'ol-offer';

/** What the detector asks for: `react` reads what the view library holds now, `network` reads answers from now on. */
export type Wanted = '' | 'react' | 'network';

/** Longer texts are not passed on. */
export const LONGEST = 3_000_000;
