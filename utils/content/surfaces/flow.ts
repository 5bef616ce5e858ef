import { plainText } from '@/utils/domain/ids';

/**
 * The text of a part of a page as a person reads it, keeping the boundaries that matter for numbers: `\n` between
 * blocks and cells, `\r` for a new line inside one, SEAM where two inline pieces touch digit on digit. Whether such
 * digits are one number (a highlighted search) or two (columns made of spans) cannot be determined, so neither is
 * read. EMPTY is a block or cell without any text: a missing value.
 */

const SEAM = '\u0001';
const EMPTY = '\u0002';

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BUTTON|CAPTION|DD|DIV|DL|DT|FIELDSET|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;
const SKIPPED = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|SELECT|INPUT|IFRAME|SVG)$/i;
/** Free text of a buyer or seller beside an order: 买家留言, 备注. */
const REMARK = /memo|remark|leave-?word|buyer-?message/i;

export interface Flow {
  text: string;
  /** The text node at this position. */
  nodeAt(position: number): Text | undefined;
  /** Whether a text node begins here. */
  beginsAt(position: number): boolean;
}

/** At most `limit` text nodes are read, so that a huge page costs no more than a big one. */
export function readFlow(root: Node, limit = 20_000): Flow {
  const pieces: { start: number; node: Text }[] = [];
  let text = '';
  // Kept beside the text, since reading its end would copy it each time.
  let last = '';
  const write = (piece: string): void => {
    text += piece;
    last = piece.at(-1) ?? last;
  };
  const visit = (node: Node): void => {
    const space = node.nodeName === 'PRE' ? '\n' : ' ';
    for (let child = node.firstChild; child && pieces.length < limit; child = child.nextSibling) {
      if (child.nodeType === 3) take(child as Text, space);
      else if (child.nodeType === 1) enter(child as Element);
    }
  };
  const take = (node: Text, lineBreak: string): void => {
    const piece = plainText(node.data).replace(/[\r\n]+/g, lineBreak);
    // Digit on digit is a seam; what begins with a letter or with a date is another piece.
    if (/[0-9]/.test(last)) write(/^(?:[a-z]|20\d\d-)/i.test(piece) ? ' ' : /^[0-9]/.test(piece) ? SEAM : '');
    if (/\S/.test(piece)) pieces.push({ start: text.length, node });
    write(piece);
  };
  const enter = (element: Element): void => {
    if (SKIPPED.test(element.tagName) || isRemark(element)) return;
    if (element.tagName === 'BR') write('\r');
    if (!isBlock(element)) {
      visit(element);
      return;
    }
    const before = pieces.length;
    write('\n');
    visit(element);
    if (pieces.length === before) write(EMPTY);
    write('\n');
  };
  visit(root);
  /** The last piece that begins at or before it, by binary search. */
  const placeOf = (position: number): number => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.start ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    text,
    nodeAt: (position) => pieces[placeOf(position)]?.node,
    beginsAt: (position) => pieces[placeOf(position)]?.start === position,
  };
}

export function isBlock({ tagName }: Element): boolean {
  return BLOCK.test(tagName);
}

/** The text nodes under this node that belong to what is read. */
export function textsIn(node: Node): Text[] {
  if (node.nodeType === 3) return [node as Text];
  return SKIPPED.test(node.nodeName) ? [] : [...node.childNodes].flatMap(textsIn);
}

/** Whether a text is a buyer's or seller's free text. */
export function isInRemark(text: Text): boolean {
  for (let around = text.parentElement; around; around = around.parentElement)
    if (isRemark(around)) return true;
  return false;
}

function isRemark(element: Element): boolean {
  return (
    REMARK.test(element.getAttribute('class') ?? '') || element.getAttribute('contenteditable') === 'true'
  );
}
