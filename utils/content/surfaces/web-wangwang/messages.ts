import { bodyOf, type Content, contentOf } from './message-content';
import { latestMessages, messageList, timeOf } from './message-list';

/** Order numbers in the messages of the open conversation. */

export interface Mention {
  tid: string;
  /** The element that shows it; absent while the page keeps the message without its text. */
  anchor?: Element | Text | undefined;
}

interface Mentions {
  /** The latest first. */
  all: Mention[];
  /** Those of the latest message that mentions an order; undefined if it is unclear which message that is. */
  latest: Mention[] | undefined;
}

/** This many messages from the last one back are read; older ones make no order active. */
const READ_BACK = 500;
/** Cards and pictures are rendered late: this many of the last messages are compared each time. */
const STILL_CHANGING = 50;

/** The latest message that mentioned an order: the page may remove it when the agent scrolls up. */
interface Latest {
  content: Content;
  time: string | undefined;
}

const latestOf = new WeakMap<Document, Latest>();

/**
 * What messages mention: labelled numbers (cards and text), and bare numbers of an order already known. Numbers are
 * taken literally: one that differs by a digit from a known one is another.
 */
export function readMentions(doc: Document, conversation: string, known: string[]): Mentions {
  const list = messageList(doc);
  const messages = list ? latestMessages(list, READ_BACK) : [];
  const contents = messages.map((message, i) => contentOf(message, conversation, i < STILL_CHANGING));
  const named = messages.map((message, i) => mentionsIn(contents[i], known, message));
  const at = named.findIndex(({ length }) => length > 0);
  // An emptied message that was never read may mention another order.
  const isUncertain = contents.slice(0, at < 0 ? undefined : at).includes(undefined);
  const old = stillLatest(latestOf.get(doc), { conversation, messages, contents, at, isUncertain });
  const all = named.flat();
  const oldMentions = mentionsIn(old, known);
  if (oldMentions.some(({ tid }) => known.includes(tid))) return { all, latest: oldMentions };
  if (isUncertain) return { all, latest: undefined };
  const [message, content] = [messages[at], contents[at]];
  if (message && content) latestOf.set(doc, { content, time: timeOf(message) });
  else latestOf.delete(doc);
  return { all, latest: named[at] ?? [] };
}

interface Shown {
  conversation: string;
  messages: Element[];
  contents: (Content | undefined)[];
  /** The latest message that mentions an order, among those that have their text. */
  at: number;
  isUncertain: boolean;
}

/**
 * The previous latest one, if it still is although the page does not show it: emptied, removed from a list that now
 * shows older messages, or from one that shows newer ones which mention nothing.
 */
function stillLatest(before: Latest | undefined, shown: Shown): Content | undefined {
  const { messages, contents, at } = shown;
  if (before?.content.conversation !== shown.conversation) return undefined;
  const { content, time } = before;
  const place = contents.findIndex((one) => one?.text === content.text && one.head === content.head);
  if (place >= 0) return place === at ? content : undefined;
  if (shown.isUncertain) return content;
  const times = messages.flatMap((message) => timeOf(message) ?? []);
  const [newest, oldest] = [times[0], times.at(-1)];
  const showsOlder = time !== undefined && newest !== undefined && newest < time;
  const showsItsTime = time !== undefined && oldest !== undefined && oldest <= time;
  return showsOlder || (at < 0 && !showsItsTime) ? content : undefined;
}

function mentionsIn(content: Content | undefined, known: string[], message?: Element): Mention[] {
  if (!content) return [];
  const labelled = content.labelled.map(
    ({ id, anchor }): Mention => ({ tid: id, anchor: message?.contains(anchor) ? anchor : undefined }),
  );
  const bare = content.bare
    .filter((id) => known.includes(id))
    .map((tid): Mention => ({ tid, anchor: message && bodyOf(message) }));
  return [...labelled, ...bare].reverse();
}
