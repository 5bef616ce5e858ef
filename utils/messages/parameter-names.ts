/** Names of parameters that a shop may add to its calls: the form and the background check them the same way. */

/** Set by the call itself: another parameter of that name would break the signature. */
const RESERVED = new Set([
  'method',
  'app_key',
  'target_app_key',
  'session',
  'timestamp',
  'v',
  'format',
  'sign',
  'sign_method',
  'simplify',
  'bizorder',
  'sellernick',
  'buyernick',
  'calltype',
  'buyer_open_uid',
]);

export function isReservedName(name: string): boolean {
  return RESERVED.has(name.toLowerCase());
}

export function isParameterName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(name);
}
