import { plainText } from '@/utils/orders/ids';

/**
 * The text of a part of a page as a person reads it, with the boundaries that matter for numbers kept: `\n` between
 * blocks and cells, `\r` for a new line inside one, SEAM where two inline pieces touch digit on digit. Whether such
 * digits are one number (a highlighted search) or two (columns made of spans) nobody can tell, so neither is read.
 * EMPTY is a block or cell without any text: a value that is missing.
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
  /** The text node that holds this position. */
  nodeAt(position: number): Text | undefined;
}

/** At most `limit` text nodes are read, so that a huge page costs no more than a big one. */
export function readFlow(root: Node, limit = 20_000): Flow {
  const pieces: { start: number; node: Text }[] = [];
  let text = '';
  // Kept beside the text, which a question about its end would copy each time.
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
    // Digit on digit is a seam; what begins with a letter or as a date is another piece.
    if (/[0-9]/.test(last)) write(/^(?:[a-z]|20\d\d-)/i.test(piece) ? ' ' : /^[0-9]/.test(piece) ? SEAM : '');
    if (/\S/.test(piece)) pieces.push({ start: text.length, node });
    write(piece);
  };
  const enter = (element: Element): void => {
    if (SKIPPED.test(element.tagName) || isRemark(element)) return;
    if (element.tagName === 'BR') write('\r');
    if (!BLOCK.test(element.tagName)) {
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
  return { text, nodeAt: (position) => pieces.findLast(({ start }) => start <= position)?.node };
}

function isRemark(element: Element): boolean {
  return (
    REMARK.test(element.getAttribute('class') ?? '') || element.getAttribute('contenteditable') === 'true'
  );
}
