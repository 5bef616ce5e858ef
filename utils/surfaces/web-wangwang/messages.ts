import { findOrderIds, isOneTypoAway } from '@/utils/orders/ids';
import { mayHoldId, readLabelled } from '../labels';

/** Order numbers in the messages of the open conversation. */

export interface Mention {
  tid: string;
  /** What shows it. */
  anchor: Element | Text;
}

/** So many messages from the last one back are read; older ones name no active order. */
const READ_BACK = 500;
const MESSAGE = '.message-item';

export function messageList(doc: Document): Element | undefined {
  const last = doc.querySelector(`.ww_message ${MESSAGE}`);
  return last?.parentElement ?? doc.querySelector('.ww_message .rc-scrollbars-view') ?? undefined;
}

/**
 * What messages name, the latest first: labelled numbers (cards and text), and bare numbers of an order already known.
 * A number one typo away from a known one is the known one.
 */
export function readMentions(doc: Document, known: string[]): Mention[] {
  const mentions: Mention[] = [];
  let message = messageList(doc)?.lastElementChild;
  for (let i = 0; message && i < READ_BACK; i++, message = message.previousElementSibling) {
    if (i >= STILL_CHANGING && talk.has(message)) continue;
    const text = message.textContent ?? '';
    if (mayHoldId(text)) mentions.push(...mentionsIn(message, text, known).reverse());
    else if (i >= STILL_CHANGING) talk.add(message);
  }
  return mentions;
}

/** Cards and pictures are drawn late: so many of the last messages are read anew each time. */
const STILL_CHANGING = 50;
/** Older messages that held no number. */
const talk = new WeakSet<Element>();

interface Numbers {
  text: string;
  labelled: Mention[];
  bare: string[];
}

/** What stood in a message; read again when its text is another, or its place was drawn anew. */
const read = new WeakMap<Element, Numbers>();

function numbersIn(message: Element, body: Element, text: string): Numbers {
  const known = read.get(message);
  if (known?.text === text && known.labelled.every(({ anchor }) => message.contains(anchor))) return known;
  const labelled = readLabelled(body).filter(({ isSub }) => !isSub);
  const numbers: Numbers = {
    text,
    labelled: labelled.map(({ id, anchor }) => ({ tid: id, anchor })),
    bare: labelled.length > 0 ? [] : findOrderIds(body.textContent ?? '').ids,
  };
  read.set(message, numbers);
  return numbers;
}

function mentionsIn(message: Element, text: string, known: string[]): Mention[] {
  const body = message.querySelector('.content') ?? message;
  const { labelled, bare } = numbersIn(message, body, text);
  return [
    ...labelled.map(({ tid, anchor }) => ({ tid: nearestKnown(tid, known) ?? tid, anchor })),
    ...bare.flatMap((id) => {
      const tid = nearestKnown(id, known);
      return tid ? [{ tid, anchor: body }] : [];
    }),
  ];
}

function nearestKnown(id: string, known: string[]): string | undefined {
  if (known.includes(id)) return id;
  const near = known.filter((other) => isOneTypoAway(id, other));
  return near.length === 1 ? near[0] : undefined;
}

/**
 * Tells each time it is asked whether messages that are new since then matter: they may hold a number, or a card that is
 * drawn a moment after its message. They stand before the last ones known (a page may keep a mark at the end, such as
 * "is typing") or, when older ones are loaded, before the first.
 */
export function hearMessages(list: Element): () => boolean | 'late' {
  let known = ends(list);
  return () => {
    const fresh = freshMessages(list, known);
    known = ends(list);
    if (fresh.some((message) => mayHoldId(message.textContent ?? ''))) return true;
    return fresh.some((message) => message.querySelector('.tpl-wrapper')) && 'late';
  };
}

const KNOWN_TAIL = 5;

interface Ends {
  first: Element | null;
  tail: Set<Element>;
}

function ends(list: Element): Ends {
  const tail = new Set<Element>();
  let message = list.lastElementChild;
  for (; message && tail.size < KNOWN_TAIL; message = message.previousElementSibling) tail.add(message);
  return { first: list.firstElementChild, tail };
}

function freshMessages(list: Element, { first, tail }: Ends): Element[] {
  const fresh: Element[] = [];
  let left = [...tail].filter(({ parentElement }) => parentElement === list).length;
  const isAllNew = left === 0;
  let message = list.lastElementChild;
  for (
    ;
    message && (left > 0 || isAllNew) && fresh.length < READ_BACK;
    message = message.previousElementSibling
  ) {
    if (tail.has(message)) left -= 1;
    else fresh.push(message);
  }
  if (isAllNew || first?.parentElement !== list) return fresh;
  let older = list.firstElementChild;
  for (; older && older !== first && fresh.length < READ_BACK; older = older.nextElementSibling)
    fresh.push(older);
  return fresh;
}
