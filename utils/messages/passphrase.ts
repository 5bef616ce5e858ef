/** Shortest accepted passphrase, and the most that may be required; length is what counts. */
export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_MINIMUM = 64;

/** In characters as a user counts them, in the form from which the key is derived. */
export function isLongPassphrase(passphrase: string, min = SHORTEST_PASSPHRASE): boolean {
  return [...passphrase.normalize('NFKC')].length >= min;
}
