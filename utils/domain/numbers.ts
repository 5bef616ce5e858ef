import { plainText } from './number-text';

/**
 * The only reader of numbers in text. An order number is read whole or not at all: unless the text between two runs of
 * digits is known to separate numbers, both are parts of something longer, and a part of a number would be another
 * order.
 */

/**
 * `broken`: something between its digits. `letters`: letters touch it. `cut-short`: it is masked or ends in dots.
 * `scientific`: a spreadsheet wrote 4.51E+18.
 */
export const NUMBER_FLAWS = ['broken', 'letters', 'cut-short', 'scientific'] as const;
export type NumberFlaw = (typeof NUMBER_FLAWS)[number];

/** The digits of one number, groups joined. */
interface FoundNumber {
  start: number;
  end: number;
  digits: string;
  flaw?: NumberFlaw;
}

const MIN_DIGITS = 15;
const MAX_DIGITS = 20;
/** No order number in use is longer, so further digits belong to something else. */
const COMPLETE = 19;

/** List numbers and "No." directly before a number: `1.`, `1、`, `(1)`, `No.`, a keycap. */
const MARK =
  /(?<![0-9])[0-9]\u20e3(?= ?[0-9]{4}(?:[0-9]{13,16}(?![0-9])|[ -][0-9]{4}))|(?<![A-Za-z0-9._-])(?:No[.:]*|[1-9][0-9]{0,2}[.、)\]]|[([][1-9][0-9]{0,2}[)\]]) ?(?=[0-9]{17,20}(?![0-9])|[0-9]{4}([ -])[0-9]{4}\1[0-9]{4})/gi;
/** A numeric character reference: its digits belong to no order. */
const ENTITY = /&#(?:[0-9]{1,7}|x[0-9a-f]{1,6});/gi;
/** Separators of digit groups. */
const GROUP_SIGN = /^[ \-\u2010\u2012-\u2015\u2212.,_'·]$/;
/** Separates numbers anywhere. */
const CUT =
  /[\t\n\r\f\v\u2028\u2029:;()[\]{}<>"“”‘’|=&#@\\^`$%!?、。×「」『』【】《》]|(?!^[〇零一二三四五六七八九十]$)(?=\p{L})[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;
/** Digits written in Chinese: not a word that separates two numbers. */
const NUMERALS = /^[〇零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+$/;
/** One symbol, an entity or a tag: between words it separates, inside digits it may replace lost ones. */
const LOST_SIGN =
  /^(?:[?#$@^!\\`&:、。=<>"“”‘’%()[\]{}《》【】「」『』×]|&#?[a-z0-9]{1,8};|(?:<\/?[a-z][^<>]{0,60}>){1,3})$/i;
/** The sign between a list number and an id: 1:4512…, (2)4512…, 3、4512…. */
const COUNTED = /^[:)\]、=#]$/;
/** Separators of lines and cells, also with the hyphen or the sign of a quotation that mails put beside one. */
const BREAK = /^[ =-]?[\t\n\r\f\v\u0085\u2028\u2029]{1,2}[> ]*$/;
/** Length of current order numbers: two pieces that add up to it are one broken number. */
const IN_USE = 19;
/** Further digits of a short number, written in Chinese. */
const BEGINS_IN_WORDS = /^[〇零一二三四五六七八九]{2}/;
const ENDS_IN_WORDS = /[〇零一二三四五六七八九]{2}$/;
/** Signs and words that hide digits. A short number beside them is the rest of a longer one. */
const MASKS =
  '\\\\?[*•●∗✱⁎٭]|[✕✖╳⨯❌⭕※⋯￭]|[■□○◯◇◆▪█▇★☆]{2,}|×{2,}|x{2,}(?![a-z])|(?:&(?:hellip|bull|times|middot|ast);)+|' +
  '[【\\[(<《]?(?:已?隐藏|省略|保密|脱敏|打码|某)';
const HIDDEN_AFTER = new RegExp(`^\\s?(?:${MASKS}|×(?!\\s?[0-9]{1,3}(?![0-9])))|^([#?~。·・—-])\\1`, 'iu');
const HIDDEN_BEFORE = new RegExp(`(?:(?<!□)(?:${MASKS})[】\\])>》]?|×)\\s?$|([#?~。·・—-])\\1$`, 'iu');
/** Words that mark the following digits as a part of a number: 尾号, 后15位. */
const PART_WORDS = /(?:尾[号數数]|[后後末前][0-9一二三四五六七八九十]{0,3}位)(?:[是为為:]| )*$/;
/** The rest of `%20` or of `%E5%8D%95`: the first two digits do not belong to the number. */
const ESCAPED = /^(?:2[0-9]|40|60|[89][0-9])/;
/** A right-to-left override: it shows digits in reverse to the end of the line. */
const REVERSED = /\u202e[^\n\r]*$/;
/** 订单号…2件: beyond the digits of a number in use the last one is the quantity. */
const COUNTED_ITEMS = /^(?:件|[个個](?!人))/;
/** How far a sign beside a number is looked for. */
const NEAR = 16;
const LETTER = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}_]/u;
const SCIENTIFIC = /(?<![0-9A-Za-z])[0-9]+(?:\.[0-9]+)?E(?:\+[0-9]{1,2}|[0-9]{2})(?![0-9])/gi;

/** Blanks out list numbers and entities; the length stays the same. */
export function withoutMarks(text: string): string {
  return text
    .replace(ENTITY, (entity) => '□'.repeat(entity.length))
    .replace(MARK, (mark) => ' '.repeat(mark.length));
}

/** All numbers of a `plainText` result, in reading order; `text` may begin in the middle of a page. */
function readNumbers(text: string): FoundNumber[] {
  const plain = withoutMarks(text);
  const numbers = joinGroups(plain, runsOf(plain));
  const glued = gluedToListNumbers(text, numbers);
  return numbers.map((number, i) => {
    const flaw = glued.has(number) ? 'broken' : flawOf(plain, number, numbers[i - 1], numbers[i + 1]);
    return flaw ? { ...number, flaw } : number;
  });
}

/** A list number and its sign at the end of the text. */
const LIST_NUMBER = /(?<![A-Za-z0-9._-])([1-9][0-9]{0,2})([.、)\]:]) ?$/;

/**
 * In "1、A2、B" the next list number is joined to A. Whether that digit belongs to A cannot be told, so A is read
 * neither with nor without it.
 */
function gluedToListNumbers(text: string, numbers: readonly FoundNumber[]): Set<FoundNumber> {
  const glued = new Set<FoundNumber>();
  let next = '';
  for (const number of numbers) {
    const [, count, sign = ''] =
      LIST_NUMBER.exec(text.slice(Math.max(0, number.start - 8), number.start)) ?? [];
    if (count) next = `${Number(count) + 1}${sign}`;
    const end = number.digits + text.slice(number.end, number.end + 1);
    if (next === '' || !end.endsWith(next) || !/^.? ?[0-9]/.test(text.slice(number.end))) continue;
    glued.add(number);
    next = `${Number.parseInt(next, 10) + 1}${next.slice(-1)}`;
  }
  return glued;
}

/** The whole order number that begins at `position`; undefined if there is none. */
export function orderIdAt(text: string, position: number): string | undefined {
  const [line = ''] = /^[^\n\r]*/.exec(text.slice(position, position + 100)) ?? [];
  const [number] = readNumbers(line);
  return number && number.start === 0 && !number.flaw && hasIdLength(number) ? number.digits : undefined;
}

/** Whether the digits have the length of an order number (15–20). */
export function hasIdLength({ digits }: Pick<FoundNumber, 'digits'>): boolean {
  return digits.length >= MIN_DIGITS && digits.length <= MAX_DIGITS;
}

/** The flaws of digit runs that could have been order numbers but are not. */
export function flawsIn(text: string, numbers: readonly FoundNumber[]): NumberFlaw[] {
  const scientific = [...text.matchAll(SCIENTIFIC)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const isMantissa = ({ start }: FoundNumber) =>
    scientific.some(([from = 0, to = 0]) => from <= start && start < to);
  const flawed = numbers.filter((number) => number.flaw && hasIdLength(number) && !isMantissa(number));
  return [
    ...scientific.map((): NumberFlaw => 'scientific'),
    ...flawed.flatMap(({ flaw }) => flaw ?? []),
    ...numbers.flatMap((number, i): NumberFlaw[] =>
      !isMantissa(number) && isHalf(text, number, numbers[i + 1]) ? ['broken'] : [],
    ),
  ];
}

/** Whether two pieces, each too short, have together the length of a number. */
function isHalf(text: string, a: FoundNumber, b: FoundNumber | undefined): boolean {
  if (!b || hasIdLength(a) || hasIdLength(b)) return false;
  const gap = text.slice(a.end, b.start);
  return !CUT.test(gap) && !/[\sA-Za-z]/.test(gap) && hasIdLength({ digits: a.digits + b.digits });
}

function runsOf(text: string): FoundNumber[] {
  return [...text.matchAll(/[0-9]+/g)].map(({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
    digits,
  }));
}

/** Groups of four ("4512 7730 1926 8853 117") and of three ("4,512,773,019,268,853,117") are one number. */
function joinGroups(text: string, runs: FoundNumber[]): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  for (let i = 0; i < runs.length; ) {
    const length = Math.max(groupsOf(text, runs, i, 4), groupsOf(text, runs, i, 3), 1);
    const [first, ...rest] = runs.slice(i, i + length);
    if (first) numbers.push(rest.reduce(joined, first));
    i += length;
  }
  return numbers;
}

function joined(a: FoundNumber, b: FoundNumber): FoundNumber {
  return { start: a.start, end: b.end, digits: a.digits + b.digits };
}

/** How many runs from here on are groups of one number. The last group of four or the first of three may be shorter. */
function groupsOf(text: string, runs: FoundNumber[], from: number, size: 3 | 4): number {
  const sizeAt = (i: number): number => runs[i]?.digits.length ?? 0;
  const gapAfter = (i: number): string => text.slice(runs[i]?.end, runs[i + 1]?.start);
  const sign = gapAfter(from);
  if (!runs[from + 1] || !GROUP_SIGN.test(sign) || (size === 4 ? sizeAt(from) !== 4 : sizeAt(from) > 3))
    return 0;
  let to = from;
  while (sizeAt(to + 1) === size && gapAfter(to) === sign) to += 1;
  const last = runs[to + 1];
  // Four full groups are no number in use: the rest belongs to them, whatever follows.
  const isRest = last && (to - from >= 3 || endsWord(text, last.end));
  if (size === 4 && isRest && last.digits.length < 4 && gapAfter(to) === sign) to += 1;
  const isLong = size === 4 ? to - from >= 2 && sizeAt(from + 2) >= 4 : to - from >= 4;
  return isLong ? to - from + 1 : 0;
}

function endsWord(text: string, end: number): boolean {
  return /^(?:$|[\s,.;!?、。)\]}"”])/.test(text.slice(end, end + 1));
}

function flawOf(
  text: string,
  number: FoundNumber,
  before: FoundNumber | undefined,
  after: FoundNumber | undefined,
): NumberFlaw | undefined {
  const left = text.slice(before?.end ?? Math.max(0, number.start - NEAR), number.start);
  const right = text.slice(number.end, after?.start ?? number.end + NEAR);
  const isShort = number.digits.length < COMPLETE;
  if (/[*•●]\s?$/.test(left) || /^\s?[*•●]/.test(right)) return 'cut-short';
  if (isShort && (/\.{2}$/.test(left) || /^\.{2}/.test(right))) return 'cut-short';
  const behind = text.slice(number.end, number.end + NEAR);
  if (isShort && (HIDDEN_BEFORE.test(left) || HIDDEN_AFTER.test(behind))) return 'cut-short';
  if (LETTER.test([...left].at(-1) ?? '') || LETTER.test([...right][0] ?? '')) return 'letters';
  if (/^\p{M}/u.test(right)) return 'broken';
  if (number.digits.length > COMPLETE && COUNTED_ITEMS.test(right)) return 'broken';
  if (left.endsWith('%') && ESCAPED.test(number.digits)) return 'broken';
  if (REVERSED.test(text.slice(Math.max(0, number.start - 200), number.start))) return 'broken';
  if (PART_WORDS.test(text.slice(Math.max(0, number.start - 12), number.start))) return 'cut-short';
  if (isShort && (ENDS_IN_WORDS.test(left) || BEGINS_IN_WORDS.test(right))) return 'broken';
  const isPart =
    (before &&
      isPartWith(number, before, left, before.start === 0 || /\s$/.test(text.slice(0, before.start)))) ||
    (after && isPartWith(number, after, right, endsWord(text, after.end)));
  return isPart ? 'broken' : undefined;
}

/** Whether these digits and their neighbour may be one number. `isWord`: nothing touches the neighbour's other side. */
function isPartWith(number: FoundNumber, other: FoundNumber, gap: string, isWord: boolean): boolean {
  if (NUMERALS.test(gap)) return true;
  if (LOST_SIGN.test(gap) && isTornFrom(number, other, gap)) return true;
  if (BREAK.test(gap) && isBroken(number, other)) return true;
  if (CUT.test(gap)) return false;
  const isGlued = !/\s/.test(gap);
  const isWhole = number.digits.length >= COMPLETE || number.digits.length + other.digits.length > MAX_DIGITS;
  if (hasIdLength(other) && hasIdLength(number) && isSeen(gap)) return false;
  if (isGlued && gap !== ',') return true;
  return !isWhole && (isGlued || isWord || isBroken(number, other));
}

/** Too short by itself, but together with the other digits as long as a number. */
function isTornFrom(number: FoundNumber, other: FoundNumber, gap: string): boolean {
  if (number.digits.length >= COMPLETE || number.digits.length + other.digits.length > MAX_DIGITS)
    return false;
  const isCount = other.start < number.start && other.digits.length <= 2 && COUNTED.test(gap);
  return !isCount;
}

/** Sixteen digits, and three beside them or in the next line: current numbers have nineteen. Two could be a quantity. */
function isBroken(number: FoundNumber, other: FoundNumber): boolean {
  return other.digits.length >= 3 && number.digits.length + other.digits.length === IN_USE;
}

/** Marks that a reader sees as a separator. */
function isSeen(gap: string): boolean {
  return /^[\p{P}\p{S}\s]+$/u.test(gap);
}

/** The normalised text (`plainText`) and the numbers in it. */
export function numbersIn(text: string): { plain: string; numbers: FoundNumber[] } {
  const plain = plainText(text);
  return { plain, numbers: readNumbers(plain) };
}
