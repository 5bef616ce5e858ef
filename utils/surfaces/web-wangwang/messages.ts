import { findOrderIds, isOneTypoAway } from '@/utils/orders/ids';
import type { WatchTarget } from '../contract';
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
    if (mayHoldId(message.textContent ?? '')) mentions.push(...mentionsIn(message, known).reverse());
  }
  return mentions;
}

function mentionsIn(message: Element, known: string[]): Mention[] {
  const body = message.querySelector('.content') ?? message;
  const labelled = readLabelled(body).filter(({ isSub }) => !isSub);
  if (labelled.length > 0) {
    return labelled.map(({ id, anchor }) => ({ tid: nearestKnown(id, known) ?? id, anchor }));
  }
  return findOrderIds(body.textContent ?? '').ids.flatMap((id) => {
    const tid = nearestKnown(id, known);
    return tid ? [{ tid, anchor: body }] : [];
  });
}

function nearestKnown(id: string, known: string[]): string | undefined {
  if (known.includes(id)) return id;
  const near = known.filter((other) => isOneTypoAway(id, other));
  return near.length === 1 ? near[0] : undefined;
}

/** A new message matters if it may hold a number; a card is drawn a moment after its message. */
export const hearMessages: NonNullable<WatchTarget['matters']> = ({ addedNodes }) => {
  for (const node of addedNodes) {
    if (mayHoldId(node.textContent ?? '')) return true;
    if (node instanceof Element && node.querySelector('.tpl-wrapper')) return 'late';
  }
  return false;
};
