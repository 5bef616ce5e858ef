import { orderIdsIn, plainText } from '@/utils/domain/ids';
import { readFlow } from '../flow';
import { type LabelledId, readLabelled } from '../labels';
import { MESSAGE, messagesIn } from './message-list';

/**
 * What a message says, remembered by its element for as long as the page keeps it: a list that renders only its visible
 * part empties the others, and an emptied message is not one without a number.
 */

export interface Content {
  conversation: string;
  /** Name and time above it: an element with another head is another message. */
  head: string;
  text: string;
  labelled: LabelledId[];
  /** Numbers without a label. */
  bare: string[];
  /** Since when no change can have gone unnoticed. */
  epoch: number;
}

const contents = new WeakMap<Element, Content>();
/** Messages that were never seen with their text. */
const unread = new WeakSet<Element>();
let epoch = 0;

/** Changes may have gone unnoticed: what is remembered of messages must be compared with them. */
export function distrustContents(): void {
  epoch += 1;
}

/** This message has changed. @returns whether it matters to the mentioned numbers */
export function distrustContent(message: Element): boolean {
  const content = contents.get(message);
  if (content) content.epoch = -1;
  return unread.has(message) || hasNumbers(content);
}

/** Whether numbers are known of messages in a removed part of the list. */
export function namedOrders(part: Element): boolean {
  return messagesIn(part).some((message) => hasNumbers(contents.get(message)));
}

function hasNumbers(content: Content | undefined): boolean {
  return content !== undefined && content.labelled.length + content.bare.length > 0;
}

/**
 * @param mayHaveChanged compares even a message without a number with what is remembered of it
 * @returns undefined if the message is there without its text, which was never seen
 */
export function contentOf(
  message: Element,
  conversation: string,
  mayHaveChanged: boolean,
): Content | undefined {
  const remembered = contents.get(message);
  const known = remembered?.conversation === conversation ? remembered : undefined;
  if (known && !mayHaveChanged && known.epoch === epoch && !hasNumbers(known)) return known;
  const body = bodyOf(message);
  const text = textOf(message, body);
  const head = [...message.querySelectorAll(HEAD)].map((part) => part.textContent).join(' ');
  if (isEmptied(text, body)) {
    const isSame = known && (head === '' || head === known.head);
    if (!isSame) unread.add(message);
    return isSame ? known : undefined;
  }
  unread.delete(message);
  if (
    known?.text === text &&
    known.head === head &&
    known.labelled.every(({ anchor }) => message.contains(anchor))
  ) {
    known.epoch = epoch;
    return known;
  }
  const content = { conversation, head, text, ...numbersIn(body ?? message), epoch };
  contents.set(message, content);
  return content;
}

const HEAD = '.nick,.time';

/** The part that holds its text, without the name and the time above it. */
export function bodyOf(message: Element): Element | undefined {
  return (message.matches(MESSAGE) ? message.querySelector('.content') : message) ?? undefined;
}

function textOf(message: Element, body: Element | undefined): string {
  if (body) return body.textContent ?? '';
  const head = [...message.querySelectorAll(HEAD)].map((part) => part.textContent ?? '');
  return head.reduce((text, part) => text.replace(part, ''), message.textContent ?? '');
}

/** Stands in for a text that is not rendered. */
const PLACEHOLDER = /^[\s.…。]*(?:(?:正在)?加载中?|loading)?[\s.…。]*$/i;
/** What a message may consist of instead of text. */
const MEDIA =
  'img,picture,video,audio,canvas,svg,object,iframe,[style*="background"],[class*="voice"],[class*="audio"],[class*="emoji"]';

function isEmptied(text: string, body: Element | undefined): boolean {
  return PLACEHOLDER.test(plainText(text)) && !body?.querySelector(MEDIA);
}

function numbersIn(body: Element): Pick<Content, 'labelled' | 'bare'> {
  const labelled = readLabelled(body).filter(
    ({ isSub, anchor }) => !isSub && !(anchor.parentElement ?? body).closest('.nick'),
  );
  return { labelled, bare: labelled.length > 0 ? [] : orderIdsIn(readFlow(body).text) };
}
