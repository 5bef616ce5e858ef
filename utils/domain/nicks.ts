import { visible } from './number-text';
import type { Buyer } from './order';

/**
 * Account names of Taobao and 1688. A sub-account is `店铺主账号:子账号`; the API wants the main account.
 * A masked nick (`t**7`) is for display only.
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

/** Masked, cut short (`柚子汽水…`) or ciphertext: not a full name. */
export function isMaskedNick(nick: string): boolean {
  return /\*/.test(withStars(nick)) || isCipherNick(nick);
}

/** Signs that hide characters: one of these, two of those that a nick may contain. */
const MASK = /[∗✱⁎•●×✕✖╳⨯※⋯]|\.{3,}|([○◯□■█▇▪★☆◇◆·・#?])\1+/gu;
/** 小xx子, 王xx: Latin letters that hide Chinese ones. */
const LETTER_MASK = /(?<=\p{sc=Han})x{2,}(?=\p{sc=Han})|(?<=^\p{sc=Han})x{2,}$/giu;

/** Replaces every masking character and every run of dots by `*`. */
function withStars(nick: string): string {
  return visible(nick).replaceAll('‥', '…').normalize('NFKC').replace(MASK, '*').replace(LETTER_MASK, '*');
}

/** `~…~1~` and similar: three identical marks, or two around a long token; also bare padded base64. */
const CIPHER = [
  /^(?=.{12})([~$#])[!-~]*\1[!-~]*\1$/,
  /^([~$#])[\w+/=-]{16,}\1+$/,
  /^[A-Za-z0-9+/_-]{14,}={1,2}$/,
];

/** Ciphertext that the platform gives instead of a nick: it neither names a buyer nor rules one out. */
export function isCipherNick(nick: string): boolean {
  const name = mainAccount(visible(nick.normalize('NFKC').replace(/%(?:7E|3D)/gi, decodeURIComponent)));
  return CIPHER.some((cipher) => cipher.test(name));
}

/** The buyer's name as it can be shown; undefined if there is none or only ciphertext. */
export function readableNick(buyer: Buyer | undefined): string | undefined {
  if (buyer?.nick) return buyer.nick;
  return buyer?.maskedNick && !isCipherNick(buyer.maskedNick) ? buyer.maskedNick : undefined;
}

/** Whether two account names mean the same main account (NFKC, white space and colon part aside). */
export function sameAccount(a: string, b: string): boolean {
  return mainAccount(a).normalize('NFKC') === mainAccount(b).normalize('NFKC');
}

/**
 * Whether two names can belong to the same buyer. A masked name (`t**7`) matches every name that begins and ends
 * like it: it can rule a buyer out, never prove one.
 */
export function canBeSameBuyer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((nick) => bareNick(withStars(nick)));
  if (!left || !right || isCipherNick(left) || isCipherNick(right)) return true;
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

/**
 * Merges two sources about one buyer; the first takes precedence. Undefined if the names cannot belong to the same
 * buyer.
 */
export function mergeBuyer(a: Buyer | undefined, b: Buyer | undefined): Buyer | undefined {
  if (!a || !b) return a ?? b;
  if (!canBeSameBuyer(buyerName(a), buyerName(b))) return undefined;
  const merged = { ...b, ...a };
  return a.maskedNick && isCipherNick(a.maskedNick) && b.maskedNick
    ? { ...merged, maskedNick: b.maskedNick }
    : merged;
}

/** The name to show and to compare buyers by: the full one if known; empty if there is none. */
export function buyerName(buyer: Buyer | undefined): string {
  return buyer?.nick ?? buyer?.maskedNick ?? '';
}
