import { fullTime } from '../message-times';

/** Where the messages of the open conversation are, and in which order. */

export const MESSAGE = '.message-item';

/**
 * The scroll container, which stays while messages come and go. Messages may be in it directly, each in a wrapper of
 * its own, or grouped by day.
 */
export function messageList(doc: Document): Element | undefined {
  const box = doc.querySelector('.ww_message');
  const view = box?.querySelector('.rc-scrollbars-view');
  const isList = view && (view.querySelector(MESSAGE) || !box?.querySelector(MESSAGE));
  return (isList ? view : box) ?? undefined;
}

/** The message that contains this node; the whole list if messages cannot be told apart. */
export function messageOf(node: Node, list: Element): Element | undefined {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const message = element?.closest(MESSAGE);
  if (message && message !== list && list.contains(message)) return message;
  return list.querySelector(MESSAGE) ? undefined : list;
}

/** All messages in this part of the list. */
export function messagesIn(part: Element): Element[] {
  return part.matches(MESSAGE) ? [part] : [...part.querySelectorAll(MESSAGE)];
}

/** The latest `most` messages in visual order, latest first. */
export function latestMessages(list: Element, most: number): Element[] {
  if (!list.querySelector(MESSAGE)) return list.textContent?.trim() ? [list] : [];
  const taken: Element[] = [];
  for (const message of messagesBack(list)) if (taken.push(message) >= most) break;
  return taken;
}

/** From the latest message back to the oldest. */
function* messagesBack(container: Element): Generator<Element> {
  for (const row of rowsBack(container, isReversed(container))) {
    if (row.matches(MESSAGE)) yield row;
    else if (row.querySelector(MESSAGE)) yield* messagesBack(row);
  }
}

function* rowsBack(container: Element, isReversed: boolean): Generator<Element> {
  const last = isReversed ? container.firstElementChild : container.lastElementChild;
  if (last && offsetOf(last) !== undefined) {
    yield* [...container.children].sort((a, b) => (offsetOf(b) ?? 0) - (offsetOf(a) ?? 0));
    return;
  }
  for (let row = last; row; row = isReversed ? row.nextElementSibling : row.previousElementSibling) yield row;
}

/** Whether the latest comes first: by the times at both ends, or by the style if those do not decide it. */
function isReversed(container: Element): boolean {
  if (container.childElementCount < 2) return false;
  const [first, last] = [container.querySelector(MESSAGE), lastMessage(container)].map(
    (message) => message && timeOf(message),
  );
  return first && last && first !== last ? first > last : isReversedByStyle(container);
}

function lastMessage(container: Element): Element | undefined {
  for (let row = container.lastElementChild; row; row = row.previousElementSibling) {
    const message = row.matches(MESSAGE) ? row : lastMessage(row);
    if (message) return message;
  }
  return undefined;
}

const styles = new WeakMap<Element, { look: string; isReversed: boolean }>();

/**
 * `column-reverse` renders the first child at the bottom. The style is read once, as that is expensive; the layout
 * never.
 */
function isReversedByStyle(container: Element): boolean {
  const look = `${container.className}|${container.getAttribute('style') ?? ''}`;
  const known = styles.get(container);
  if (known?.look === look) return known.isReversed;
  const style = container.ownerDocument.defaultView?.getComputedStyle(container);
  const isReversed = (style ?? (container as HTMLElement).style).flexDirection === 'column-reverse';
  styles.set(container, { look, isReversed });
  return isReversed;
}

/**
 * Rows positioned by the page's script are in the document in any order: a list that reuses its nodes moves them
 * around.
 */
function offsetOf(row: Element): number | undefined {
  const { top, transform } = (row as HTMLElement).style ?? {};
  const moved = /translateY\((-?[\d.]+)px\)|translate(?:3d)?\([^,()]*,\s*(-?[\d.]+)px/.exec(transform ?? '');
  const px = moved?.[1] ?? moved?.[2] ?? /^(-?[\d.]+)px$/.exec(top ?? '')?.[1];
  return px === undefined ? undefined : Number(px);
}

export function timeOf(message: Element): string | undefined {
  return fullTime(message.querySelector('.time')?.textContent);
}
