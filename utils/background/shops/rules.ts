import type { Problem } from '@/utils/domain/problem';
import { isWeakerMethod } from '@/utils/domain/shop';
import { isLongPassphrase, SHORTEST_PASSPHRASE } from '@/utils/messages/passphrase';
import type { ManagedPreference, Preferences } from '@/utils/messages/views';
import type { Shop } from './shop';
import { invalid } from './shop-schema';

/** What an administrator requires, by policy or in options, and what violates it. */
export type Rules = Pick<
  Preferences,
  'minSignMethod' | 'passphraseRequired' | 'passphraseMinLength' | 'managed'
>;

/** Problem: `sign-method-weak`. */
export function signProblem(
  { sellerNick, signMethod }: Pick<Shop, 'sellerNick' | 'signMethod'>,
  rules: Rules,
): Problem | undefined {
  const { minSignMethod: min } = rules;
  if (!isWeakerMethod(signMethod, min)) return undefined;
  const by = whoSays('minSignMethod', rules);
  return { code: 'sign-method-weak', detail: { shop: sellerNick, method: signMethod, min, by } };
}

/** `hasPassphrase`: of the vault that keeps the secrets. Problem: `passphrase-required`. */
export function passphraseProblem(hasPassphrase: boolean, rules: Rules): Problem | undefined {
  if (hasPassphrase || !rules.passphraseRequired) return undefined;
  return { code: 'passphrase-required', detail: { by: whoSays('passphraseRequired', rules) } };
}

/** A newly chosen passphrase. Problem: `settings-invalid` {field, why, min}. */
export function shortPassphrase(passphrase: string, rules: Rules): Problem | undefined {
  const min = Math.max(rules.passphraseMinLength, SHORTEST_PASSPHRASE);
  if (isLongPassphrase(passphrase, min)) return undefined;
  const { code, detail } = invalid('passphrase', 'too-short');
  return { code, detail: { ...detail, min: String(min) } };
}

function whoSays(field: ManagedPreference, { managed }: Rules): 'policy' | 'settings' {
  return managed?.includes(field) ? 'policy' : 'settings';
}
