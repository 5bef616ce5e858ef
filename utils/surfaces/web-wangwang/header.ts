import { buyerOf, shownName } from '../buyer';
import type { WatchTarget } from '../contract';
import { part } from '../parts';

/** The chat's header, which alone says who is active. */

export const HEADER = '.ww_header .name';

/** Heard closely: an agent, or a page, may open two chats between two looks. */
export function headerPart(doc: Document, list?: Element): WatchTarget {
  const target = part(doc, '.ww_header', list);
  return target.matters
    ? target
    : { ...target, options: { ...target.options, characterDataOldValue: true }, closely: true };
}

/** Names that the header has shown and shows no more, in that order. */
export function namesGone(records: MutationRecord[]): string[] {
  return records.flatMap(goneWith).flatMap((text) => shownName(buyerOf(text)) ?? []);
}

function goneWith({ target, oldValue, removedNodes }: MutationRecord): (string | null | undefined)[] {
  const place = target.nodeType === 3 ? target.parentElement : (target as Element);
  if (place?.matches?.(HEADER)) return [oldValue ?? removedNodes[0]?.textContent];
  // What was taken out of the header has no header above it any more.
  const name = place?.closest?.('.ww_header') ? '.name' : HEADER;
  return [...removedNodes].map((node) => {
    // Texts and comments know neither question.
    const element = node as Partial<Element> & Node;
    return (element.matches?.(name) ? element : element.querySelector?.(name))?.textContent;
  });
}
