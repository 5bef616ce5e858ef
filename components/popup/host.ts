import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageIn, MessageName, MessageOut, News, Reply } from '@/utils/messages/protocol';
import type { LockEntry } from '@/utils/orders/lock';

/** Everything a screen asks of the world outside it: the browser's in the entrypoints, another's in tests and gallery. */
export interface Host {
  send<N extends MessageName>(name: N, body: MessageIn<N>): Promise<Reply<MessageOut<N>>>;
  /** Calls `hear` for every news; returns how to stop. */
  onNews(hear: (news: News) => void): () => void;
  /** How locks of this view are recorded. */
  entry: LockEntry;
  /** How long a confirm button rests before it may be pressed. */
  restMs: number;
  /** Epoch ms. */
  now(): number;
  newRequestId(): string;
  copy(text: string): Promise<boolean>;
  /** `hash` without `#`. */
  openPage(page: 'options' | 'history', hash?: string): void;
  /** Asks for access to the pages of this origin. Must run inside a click. */
  allowSite(origin: string): Promise<boolean>;
  /** Text of the clipboard; undefined where the permission was not given. */
  readClipboard(): Promise<string | undefined>;
  /** Puts this view beside the page; undefined where it already is, or cannot be. */
  pin: (() => void) | undefined;
}

const HostContext = createContext<Host | undefined>(undefined);

export const HostProvider = HostContext.Provider;

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('no host');
  return host;
}
