/** Shortest passphrase that is taken; length is what counts. */
const MIN_LENGTH = 8;

export interface PassphraseProblems {
  next?: 'passphrase-short';
  repeat?: 'passphrase-differs';
}

export function passphraseProblems(next: string, repeat: string): PassphraseProblems {
  if ([...next].length < MIN_LENGTH) return { next: 'passphrase-short' };
  return next === repeat ? {} : { repeat: 'passphrase-differs' };
}
