/** Why something failed; screens turn it into a sentence and a next step (`problem.<code>` in i18n). */
export type ProblemCode =
  | 'no-shop'
  | 'shop-missing' // {shop, configured}
  | 'shop-unclear' // the page does not name the order's shop, and several shops are set up
  | 'other-shop' // {shop}
  | 'vault-closed'
  | 'wrong-passphrase' // {seconds} until the next try
  | 'masked-nick' // {nick}
  | 'no-buyer' // the buyer's nick is not known
  | 'owner-unknown' // {buyer}: only a message of this buyer's conversation names the order
  | 'other-buyer' // {buyer}: the order is known to belong to another buyer
  | 'buyer-changed' // {was, now?, nowTid?}
  | 'order-not-found'
  | 'no-sub-orders' // {words?}
  | 'no-session'
  | 'lookup-refused' // {words, code}
  | 'unreachable'
  | 'answer-unreadable' // {host, status?}: something answered, but not as a gateway does
  | 'no-access' // {host}
  | 'bad-id' // {problem, digits}
  | 'not-of-order' // {id}
  | 'order-changed' // what was confirmed is not what the order holds now
  | 'in-flight'
  | 'press-over' // locking one by one has stopped and does not resume by itself
  | 'nothing-selected'
  | 'journal-failed'
  | 'data-newer' // {version?}: a newer program wrote the data of this browser; this one leaves it alone
  | 'token-expired'
  | 'outdated' // the extension was updated under an open page
  | 'no-answer' // the background did not answer
  | 'page-silent' // the page is too busy to be read again
  | 'not-visible' // the page covers or alters the picker
  | 'settings-unreadable' // {where?}
  | 'settings-newer'
  | 'settings-invalid' // {field, why}
  | 'managed-shop'
  | 'managed-setting' // {field}: a policy sets it
  | 'sign-method-weak' // {shop, method, min, by: 'policy'|'settings'}
  | 'passphrase-required' // {by: 'policy'|'settings'}
  | 'needs-confirmation' // {host, what: 'host'|'http'}
  | 'secret-needed' // {host}
  | 'internal';

export interface Problem {
  code: ProblemCode;
  detail?: Record<string, string>;
}

const FINAL: ReadonlySet<ProblemCode> = new Set([
  'no-shop',
  'shop-missing',
  'shop-unclear',
  'other-shop',
  'other-buyer',
]);

/** Whether neither a further look-up nor typed sub-order numbers can help: the owner must be known first. */
export function isFinal(problem: Problem | undefined): boolean {
  return problem !== undefined && FINAL.has(problem.code);
}
