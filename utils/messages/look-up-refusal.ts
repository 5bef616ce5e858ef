/** Why the platform refused to look up an order, by its code. */
export type LookUpRefusal = 'session' | 'permission' | 'keys' | 'clock' | 'busy' | 'other';

const REFUSALS: [LookUpRefusal, RegExp][] = [
  // The lock gateway limits addresses by the same list.
  ['other', /ip-?whitelist/i],
  ['session', /^2[67]$|session/i],
  ['permission', /^(?:1[1-3]|42)$|permission/i],
  ['keys', /^2[4589]$|sign|app-?key/i],
  ['clock', /^3[01]$|timestamp/i],
  ['busy', /^[4-8]$|limited|busy/i],
];

export function lookUpRefusal(code: string): LookUpRefusal {
  return REFUSALS.find(([, pattern]) => pattern.test(code))?.[0] ?? 'other';
}

/** A lock needs neither the session nor the right to look up; it is signed with the same keys and the same clock. */
export function leavesLocksAlone(refusal: LookUpRefusal): boolean {
  return refusal === 'session' || refusal === 'permission';
}
