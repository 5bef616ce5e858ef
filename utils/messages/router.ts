import { StoreProblem } from '@/utils/store/store-problem';
import type { MessageIn, MessageName, MessageOut, Reply } from './protocol';
import type { createSchemas } from './schemas';
import type { ProblemCode } from './views';

/**
 * Where every message comes in. Order of the questions: is it ours? may this sender say it? is it of this version?
 * is the body what the contract says? Only then the handler. A message that is not ours gets no answer at all.
 */

/** The parts of `runtime.MessageSender` that decide. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number };
}

/** A content script, by where it stands. */
export interface FrameSender {
  tabId: number;
  frameId: number;
  /** Chromium and newer Firefox: changes with each document of the frame. */
  documentId?: string;
  url: string;
}

/** One of our own pages; `tabId` where it stands in a tab. */
export interface AppSender {
  tabId?: number;
}

type SenderOf<N extends MessageName> = N extends `app/${string}` ? AppSender : FrameSender;

export type Handlers = {
  [N in MessageName]: (body: MessageIn<N>, sender: SenderOf<N>) => Promise<Reply<MessageOut<N>>>;
};

export interface RouterParts {
  handlers: Handlers;
  schemas: ReturnType<typeof createSchemas>;
  runtimeId: string;
  version: string;
  /** `chrome-extension://…/`, with the closing slash. */
  extensionOrigin: string;
  /** Whether content scripts may speak from this address: a supported page or an allowed site. */
  isAllowedPage(url: string): Promise<boolean>;
  /** Told of every message that was let through. */
  onAccepted?(name: MessageName): void;
  /** Told of every refusal: message name and reason, never a body. */
  onRefusal(name: string, reason: Refusal): void;
  /** Told of a handler that threw: nothing of the error reaches a screen. */
  onCrash(name: string, error: unknown): void;
}

export type Refusal = 'unknown-message' | 'wrong-sender' | 'wrong-version' | 'bad-body';

/** Returns undefined for what is not ours: the channel stays silent. */
export function createRouter(parts: RouterParts) {
  return (message: unknown, sender: Sender): Promise<Reply<unknown>> | undefined => {
    if (!isEnvelope(message) || sender.id !== parts.runtimeId) return undefined;
    return route(parts, message, sender);
  };
}

interface LooseEnvelope {
  kind: 'order-lock';
  version: unknown;
  name: string;
  body: unknown;
}

async function route(parts: RouterParts, message: LooseEnvelope, sender: Sender): Promise<Reply<unknown>> {
  const refuse = (reason: Refusal, code: ProblemCode): Reply<never> => {
    parts.onRefusal(message.name.slice(0, 40), reason);
    return { ok: false, problem: { code } };
  };
  if (!Object.hasOwn(parts.handlers, message.name)) return refuse('unknown-message', 'internal');
  const name = message.name as MessageName;
  const who = await senderOf(parts, name, sender);
  if (who === undefined) return refuse('wrong-sender', 'internal');
  if (message.version !== parts.version) return refuse('wrong-version', 'outdated');
  const body = parts.schemas(name).safeParse(message.body);
  if (!body.success) return refuse('bad-body', 'internal');
  parts.onAccepted?.(name);
  try {
    return await callHandler(parts.handlers, name, body.data, who);
  } catch (error) {
    parts.onCrash(name, error);
    // Disk full, database blocked or corrupted: nothing was written, so nothing was sent.
    return { ok: false, problem: { code: error instanceof StoreProblem ? 'journal-failed' : 'internal' } };
  }
}

function callHandler<N extends MessageName>(
  handlers: Handlers,
  name: N,
  body: unknown,
  who: FrameSender | AppSender,
): Promise<Reply<unknown>> {
  return handlers[name](body as MessageIn<N>, who as SenderOf<N>);
}

/** Who speaks: a frame of a page, one of our pages, or nobody who may say this (undefined). */
async function senderOf(
  parts: RouterParts,
  name: MessageName,
  sender: Sender,
): Promise<FrameSender | AppSender | undefined> {
  const { url } = sender;
  if (url === undefined) return undefined;
  if (name.startsWith('app/')) {
    return isOwnPage(parts.extensionOrigin, sender) ? { tabId: sender.tab?.id } : undefined;
  }
  const frame = frameOf(sender);
  if (!frame || url.startsWith(parts.extensionOrigin)) return undefined;
  return (await parts.isAllowedPage(url)) ? frame : undefined;
}

/** One of our own pages, as the top document of its tab, popup or side panel. */
function isOwnPage(extensionOrigin: string, { url, frameId }: Sender): boolean {
  if (frameId !== undefined && frameId !== 0) return false;
  if (!url?.startsWith(extensionOrigin)) return false;
  return /^(?:popup|options|history|sidepanel)\.html(?:$|[?#])/.test(url.slice(extensionOrigin.length));
}

function frameOf({ tab, frameId, documentId, url }: Sender): FrameSender | undefined {
  if (tab?.id === undefined || frameId === undefined || url === undefined) return undefined;
  return { tabId: tab.id, frameId, documentId, url };
}

function isEnvelope(message: unknown): message is LooseEnvelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    message.kind === 'order-lock' &&
    'name' in message &&
    typeof message.name === 'string'
  );
}
