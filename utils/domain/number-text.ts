/** Text normalised for reading numbers: no invisible characters, all digits as 0–9, compatibility forms replaced. */

/**
 * Invisible characters (Unicode's Default_Ignorable_Code_Point: zero-width ones, variation selectors, direction marks,
 * fillers, tags), except the override that shows digits in reverse: without it the text would not be what was seen.
 */
const INVISIBLE = /(?!\u202e)[\p{DI}\ufff9-\ufffb]/gu;
/** Digits of other scripts, and characters that contain a number: ①, ², ⒈, ㏠. */
const NUMERIC = /(?![0-9])\p{N}|[\u32c0-\u32cb\u3358-\u3370\u33e0-\u33fe]/gu;
/** Replaces a character that contains a number: its digit must not join the digits after it. */
const SIGN = '□';

/** Removes invisible characters: zero-width ones, direction marks. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** NFKC, without invisible characters, with ASCII digits. */
export function plainText(text: string): string {
  return visible(text.replace(NUMERIC, asciiDigit).normalize('NFKC'));
}

function asciiDigit(sign: string): string {
  if (!/^\p{Nd}$/u.test(sign)) return /[0-9]/.test(sign.normalize('NFKC')) ? SIGN : sign;
  const plain = sign.normalize('NFKC');
  return /^[0-9]$/.test(plain) ? plain : String(digitValue(plain));
}

/** The digits of a script are consecutive code points from zero to nine; two such ranges may be adjacent. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value % 10;
}
