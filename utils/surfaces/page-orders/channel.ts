/**
 * How detector (isolated world) and MAIN-world reader find each other at document_start, before any script of the page
 * runs, whichever of them is first: the reader says READY, the detector says ASK with what it wants, the reader answers
 * OFFER with one end of a channel. Then both stop listening. The page owns no end of it; still, whatever comes is
 * believed only after the schema.
 */
export const READY = 'ol-ready';
export const ASK = 'ol-ask';
export const OFFER = 'ol-offer';

/** What the detector asks for: `react` reads what the view library holds now, `network` hears answers from now on. */
export type Wish = '' | 'react' | 'network';

/** Longer texts are not handed on. */
export const LONGEST = 3_000_000;
