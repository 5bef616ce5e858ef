import { buyerName } from '@/utils/domain/nicks';
import { buyerOf } from '../buyer';
import type { WatchTarget } from '../contract';
import { mayHoldId } from '../labels';
import { part } from '../parts';

/** The chat's header, which alone tells who is active. */

export const HEADER = '.ww_header .name';

/**
 * Whether the chat's own reader is the right one for this document: while it may still be rendered, and once its header
 * was there. Other markup that contains numbers is read by their labels.
 */
export function isChat(doc: Document): boolean {
  if (known.has(doc)) return true;
  if (doc.querySelector('.ww_header')) known.add(doc);
  return known.has(doc) || !mayHoldId(doc.body?.textContent ?? '');
}

const known = new WeakSet<Document>();

/** Observed with `closely`: an agent, or a page, may open two chats between two readings. */
export function headerPart(doc: Document, list?: Element): WatchTarget {
  const target = part(doc, '.ww_header', list);
  return target.matters
    ? target
    : { ...target, options: { ...target.options, characterDataOldValue: true }, closely: true };
}

/** Names that the header has shown and no longer shows, in that order. */
export function namesGone(records: MutationRecord[]): string[] {
  return records.flatMap(goneWith).flatMap((text) => buyerName(buyerOf(text)) || []);
}

function goneWith({ target, oldValue, removedNodes }: MutationRecord): (string | null | undefined)[] {
  const place = target.nodeType === 3 ? target.parentElement : (target as Element);
  if (place?.matches?.(HEADER)) return [oldValue ?? removedNodes[0]?.textContent];
  // What was removed from the header no longer has a header above it.
  const name = place?.closest?.('.ww_header') ? '.name' : HEADER;
  return [...removedNodes].map((node) => {
    // Texts and comments support neither query.
    const element = node as Partial<Element> & Node;
    return (element.matches?.(name) ? element : element.querySelector?.(name))?.textContent;
  });
}
