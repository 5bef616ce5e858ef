import type { PageView, WatchTarget } from '../contract';
import { mayHoldId, readLabelled } from '../labels';
import { perView } from '../memo';
import { beside } from '../parts';
import { messageList } from './message-list';
import { PANEL, type PanelId } from './panel';

/** A chat without the known order panel: labelled numbers outside messages and previews. */

const ELSEWHERE = '.ww_conversation,.ww_conversation_list,.ww_header';

export const strayIds = perView(({ doc }: PageView): PanelId[] => {
  const list = messageList(doc);
  if (beside(doc, PANEL, list).length > 0) return [];
  return partsBeside(doc, list)
    .flatMap((part) => readLabelled(part))
    .filter(({ isSub, anchor }) => !isSub && !anchor.parentElement?.closest(ELSEWHERE))
    .map(({ id, anchor }) => ({ tid: id, anchor }));
});

/** Until there is a panel: whatever may contain a number, and the panel's appearance. */
export function strayPart(doc: Document, list: Element | undefined): WatchTarget {
  return {
    node: doc,
    options: { childList: true, subtree: true, characterData: true },
    matters: () =>
      beside(doc, PANEL, list).length > 0 ||
      partsBeside(doc, list).some((part) => mayHoldId(part.textContent ?? '')),
  };
}

/** The parts around the messages, except those known to name other buyers' orders. */
function partsBeside(doc: Document, list: Element | undefined): Element[] {
  if (!list) return doc.body ? [doc.body] : [];
  const parts: Element[] = [];
  for (let branch: Element | null = list; branch && branch !== doc.body; branch = branch.parentElement)
    parts.push(
      ...[...(branch.parentElement?.children ?? [])].filter(
        (part) => part !== branch && !part.matches(ELSEWHERE),
      ),
    );
  return parts;
}
