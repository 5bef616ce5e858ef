import { isLongPassphrase } from '@/utils/messages/passphrase';

export interface PassphraseProblems {
  /** Of the vault. */
  current?: 'required';
  next?: 'passphrase-short';
  repeat?: 'passphrase-differs';
}

/** `min`: as the rule of this computer requires. */
export function passphraseProblems(next: string, repeat: string, min: number): PassphraseProblems {
  if (!isLongPassphrase(next, min)) return { next: 'passphrase-short' };
  return next === repeat ? {} : { repeat: 'passphrase-differs' };
}
