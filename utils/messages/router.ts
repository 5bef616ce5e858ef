import type { ProblemCode } from '@/utils/domain/problem';
import { problemOfStore } from '@/utils/domain/store-problem';
import { CONTRACT } from './contract';
import type { SenderKind } from './contract/message';
import type { MessageIn, MessageName, MessageOut, Reply } from './protocol';
import type { createSchemas } from './schemas';

/**
 * The entrance for all messages. The checks in order: is it ours? may this sender send it? is it of this version? does
 * the body match the contract? Only then the handler. A message that is not ours gets no answer.
 */

/** The parts of `runtime.MessageSender` that decide. */
export interface Sender {
  id?: string;
  url?: string;
  /** The sender's origin as the browser sees it: `"null"` in a sandbox, whatever the address is. */
  origin?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number };
}

/** A content script, or the picker's page, with its tab and frame. */
export interface FrameSender {
  tabId: number;
  frameId: number;
  /** Chromium and newer Firefox: changes with each document of the frame. */
  documentId?: string;
  url: string;
  origin: string;
}

/** An extension page; `tabId` if it is in a tab. */
interface AppSender {
  tabId?: number;
}

type SenderOf<N extends MessageName> = (typeof CONTRACT)[N]['from'] extends 'own-page'
  ? AppSender
  : FrameSender;

export type Handlers = {
  [N in MessageName]: (body: MessageIn<N>, sender: SenderOf<N>) => Promise<Reply<MessageOut<N>>>;
};

interface RouterParts {
  handlers: Handlers;
  schemas: ReturnType<typeof createSchemas>;
  runtimeId: string;
  version: string;
  /** `chrome-extension://…/`, with the trailing slash. */
  extensionOrigin: string;
  /** Whether content scripts at this address may send messages: a supported page or an allowed site. */
  isAllowedPage(url: string): Promise<boolean>;
  /** Called for every message that was accepted. */
  onAccepted?(name: MessageName): void;
  /** Called for every refusal: message name and reason, never a body. */
  onRefusal(name: string, reason: Refusal): void;
  /** Called for a handler that threw: nothing of the error reaches a screen. */
  onCrash(name: string, error: unknown): void;
}

type Refusal = 'unknown-message' | 'wrong-sender' | 'wrong-version' | 'bad-body';

/** Returns undefined for what is not ours: no answer is sent. */
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
  if (!Object.hasOwn(CONTRACT, message.name)) return refuse('unknown-message', 'internal');
  const name = message.name as MessageName;
  const who = await senderOf(parts, CONTRACT[name].from, sender);
  if (who === undefined) return refuse('wrong-sender', 'internal');
  if (message.version !== parts.version) return refuse('wrong-version', 'outdated');
  const body = parts.schemas(name).safeParse(message.body);
  if (!body.success) return refuse('bad-body', 'internal');
  parts.onAccepted?.(name);
  try {
    return await callHandler(parts.handlers, name, body.data, who);
  } catch (error) {
    parts.onCrash(name, error);
    return { ok: false, problem: problemOfStore(error) ?? { code: 'internal' } };
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

/** The sender, if it is of the kind that the contract names; undefined otherwise. */
async function senderOf(
  parts: RouterParts,
  kind: SenderKind,
  sender: Sender,
): Promise<FrameSender | AppSender | undefined> {
  if (kind === 'own-page')
    return isOwnPage(parts.extensionOrigin, sender) ? { tabId: sender.tab?.id } : undefined;
  const frame = frameOf(sender);
  if (!frame) return undefined;
  if (kind === 'picker') return isPicker(parts.extensionOrigin, frame) ? frame : undefined;
  if (frame.url.startsWith(parts.extensionOrigin)) return undefined;
  return (await parts.isAllowedPage(frame.url)) ? frame : undefined;
}

/** An extension page, as the top document of its tab, popup or side panel. */
function isOwnPage(extensionOrigin: string, { url, origin, frameId }: Sender): boolean {
  if (frameId !== undefined && frameId !== 0) return false;
  if (!url?.startsWith(extensionOrigin)) return false;
  if (origin !== undefined && `${origin}/` !== extensionOrigin) return false;
  return /^(?:popup|options|history|sidepanel)\.html(?:$|[?#])/.test(url.slice(extensionOrigin.length));
}

/** The picker's page in a frame. Its address is no secret, so its origin counts too: a sandboxed copy has none. */
function isPicker(extensionOrigin: string, { url, origin, frameId }: FrameSender): boolean {
  const [address] = url.split('#');
  return frameId !== 0 && address === `${extensionOrigin}picker.html` && `${origin}/` === extensionOrigin;
}

function frameOf({ tab, frameId, documentId, url, origin }: Sender): FrameSender | undefined {
  if (tab?.id === undefined || frameId === undefined || !url || !URL.canParse(url)) return undefined;
  return { tabId: tab.id, frameId, documentId, url, origin: origin ?? new URL(url).origin };
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
