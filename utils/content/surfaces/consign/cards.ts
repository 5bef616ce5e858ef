import { compact } from '@/utils/domain/compact';
import { plainText } from '@/utils/domain/ids';
import { mainAccount } from '@/utils/domain/nicks';
import type { Buyer } from '@/utils/domain/order';
import type { SeenOrder } from '@/utils/domain/order-context';
import { OTHER_PLATFORM } from '@/utils/domain/other-platforms';
import { blockLines } from '../block-lines';
import { buyerOf } from '../buyer';
import { MASKED } from '../heads';
import type { LabelledId } from '../labels';
import { decodeNick } from '../nick-links';
import { hasOtherLabel } from '../other-label';
import { hasOtherNumber } from '../other-numbers';
import { isOthersName } from '../others-name';
import { readPageLabels } from '../remarks';
import { statusIn } from '../row-line';
import { ownLines } from '../whole-lines';
import { wholeNumber } from '../whole-number';

/**
 * Orders drawn as cards, one block for each: its number, its buyer, its lines. A card with two numbers (orders that are
 * shipped together) does not tell whose lines and buyer are shown.
 */

/** CSS selectors of the parts of a card. */
export interface CardMarks {
  card: string;
  /** Its whole text is the order's number, without a label. */
  bareNumber?: string;
  /** Its text is the buyer's name; a contact's `data-nick` takes precedence. */
  buyer?: string;
}

interface Card {
  order: SeenOrder;
  shown: LabelledId;
}

/** `own`: the logged-in account, which is never the buyer. */
export function readCards(root: Element, marks: CardMarks, own: string | undefined): Card[] {
  const all = readPageLabels(root);
  const labelled = all.filter(({ isSub }) => !isSub);
  const numbers = [...labelled, ...bareNumbers(root, marks)];
  return numbers.flatMap((shown): Card[] => {
    const card = elementOf(shown.anchor)?.closest(marks.card);
    if (!card) return [];
    const inside = numbers.filter(({ anchor }) => card.contains(anchor));
    const subs = all.filter(({ isSub }) => isSub).map(({ id }) => id);
    const isAlone =
      inside.every(({ id }) => id === shown.id) &&
      !MASKED.test(plainText(card.textContent ?? '')) &&
      !hasOtherNumber(card, [shown.id, ...subs]);
    const tid = shown.id;
    return [{ shown, order: isAlone ? readCard(tid, card, marks, own) : { tid, source: 'dom' as const } }];
  });
}

function elementOf(anchor: Element | Text): Element | null {
  return anchor.nodeType === 1 ? (anchor as Element) : anchor.parentElement;
}

function readCard(tid: string, card: Element, marks: CardMarks, own: string | undefined): SeenOrder {
  return compact({
    tid,
    source: 'dom' as const,
    buyer: buyerIn(card, marks, own),
    status: statusIn(card),
    subOrders: ownLines(tid, blockLines(card)),
  });
}

/** The one buyer whom the card names. */
function buyerIn(card: Element, { buyer }: CardMarks, own: string | undefined): Buyer | undefined {
  const found = (selector: string): Element[] =>
    [...card.querySelectorAll(selector)].filter((name) => !isOthersName(name, card));
  const contacts = found('[data-nick]').map((one) => decodeNick(one.getAttribute('data-nick') ?? '') ?? '');
  const named = buyer ? found(buyer).map(({ textContent }) => textContent ?? '') : [];
  const names = (contacts.some(Boolean) ? contacts : named).map((name) => name.trim()).filter(Boolean);
  const others = new Set(names.filter((name) => mainAccount(name) !== own));
  return others.size === 1 ? buyerOf([...others][0]) : undefined;
}

/**
 * Without a label nothing tells whose number it is: not if its card names another platform, nor if what stands before it
 * labels it as something else.
 */
function bareNumbers(root: Element, { card, bareNumber }: CardMarks): LabelledId[] {
  if (!bareNumber) return [];
  const isOthers = new RegExp(OTHER_PLATFORM, 'iu');
  return [...root.querySelectorAll(bareNumber)].flatMap((anchor): LabelledId[] => {
    const id = wholeNumber(anchor);
    const around = anchor.closest(card);
    const isOurs = !isOthers.test(around?.textContent ?? '');
    return id && isOurs && around && !hasOtherLabel(anchor, around) ? [{ id, isSub: false, anchor }] : [];
  });
}
