import type { Buyer } from './order';

/**
 * Account names of Taobao and 1688. A sub-account is `店铺主账号:子账号`; the API wants the main account.
 * A masked nick (`t**7`) is for the eye only.
 */

const SITE_PREFIX = /^(?:cntaobao|cnalichn)/;

/** The nick without its site prefix, as the API wants it. */
export function bareNick(wangwangId: string): string {
  return wangwangId.trim().replace(SITE_PREFIX, '');
}

/** 店铺主账号: cut at the first colon, half- or full-width. */
export function mainAccount(nick: string): string {
  return (bareNick(nick).split(/[:：]/, 1)[0] ?? '').trim();
}

/** Or cut short (`柚子汽水…`), which is no full name either. */
export function isMaskedNick(nick: string): boolean {
  return /[*＊…]/.test(nick);
}

/** Whether two account names mean the same main account (NFKC, white space and colon part aside). */
export function sameAccount(a: string, b: string): boolean {
  return mainAccount(a).normalize('NFKC') === mainAccount(b).normalize('NFKC');
}

/**
 * Whether two names can belong to the same buyer. A masked name (`t**7`) fits every name that begins and ends
 * like it: it can rule a buyer out, never prove one.
 */
export function canBeSameBuyer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((nick) => bareNick(nick).replace('…', '*').normalize('NFKC'));
  if (!left || !right) return true;
  if (!isMaskedNick(left) && !isMaskedNick(right)) return left === right;
  const [startA, endA] = visibleEnds(left);
  const [startB, endB] = visibleEnds(right);
  const starts = startA.startsWith(startB) || startB.startsWith(startA);
  const ends = endA.endsWith(endB) || endB.endsWith(endA);
  return starts && ends;
}

function visibleEnds(nick: string): [string, string] {
  const parts = nick.split(/\*+/);
  return [parts[0] ?? '', parts.at(-1) ?? ''];
}

/** What two sources say of one buyer; the first counts more. Names that can't be one buyer's: then nobody knows. */
export function mergeBuyer(a: Buyer | undefined, b: Buyer | undefined): Buyer | undefined {
  if (!a || !b) return a ?? b;
  const [nameA, nameB] = [a, b].map(({ nick, maskedNick }) => nick ?? maskedNick ?? '');
  return canBeSameBuyer(nameA ?? '', nameB ?? '') ? { ...b, ...a } : undefined;
}
