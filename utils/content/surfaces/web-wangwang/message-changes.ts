import { mayHoldId } from '../labels';
import { distrustContent, distrustContents, namedOrders } from './message-content';
import { MESSAGE, messageOf, messagesIn } from './message-list';

/**
 * Whether changes in the list of messages matter: messages that were added, or whose text was rendered again, may
 * contain a number; messages that were removed or rendered again may have contained one.
 */
export function messagesChanged(list: Element, records: readonly MutationRecord[]): boolean {
  const isOneText = !list.querySelector(MESSAGE);
  const changed = new Set<Element>();
  let matters = isOneText && mayHoldId(list.textContent ?? '');
  for (const record of records) {
    if (record.type === 'attributes') matters ||= wasMoved(record.target, list);
    else {
      if (!isOneText) for (const message of touched(record, list)) changed.add(message);
      matters ||= tookNumbers(record);
    }
  }
  // Each of them, so that every one is compared when the list is read.
  for (const message of changed)
    matters = distrustContent(message) || matters || mayHoldId(message.textContent ?? '');
  return matters;
}

/** More changes than are passed on one by one. */
export function messagesUnheard(): boolean {
  distrustContents();
  return true;
}

function touched({ target, addedNodes }: MutationRecord, list: Element): Element[] {
  const message = target === list ? undefined : messageOf(target, list);
  if (message) return [message];
  return [...addedNodes].flatMap((node) => (node.nodeType === 1 ? messagesIn(node as Element) : []));
}

function tookNumbers({ removedNodes }: MutationRecord): boolean {
  return [...removedNodes].some((node) => node.nodeType === 1 && namedOrders(node as Element));
}

/** A row that has moved; movement inside a message does not matter. */
function wasMoved(row: Node, list: Element): boolean {
  const message = messageOf(row, list);
  return message === undefined || message === row;
}
