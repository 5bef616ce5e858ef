import { type ComponentChildren, createContext, h } from 'preact';
import { useContext } from 'preact/hooks';
import type { News } from '@/utils/messages/news';
import type { MessageIn, MessageName, MessageOut, Reply } from '@/utils/messages/protocol';

/** Messages of extension pages; of the picker in its frame. */
export type AppMessage = Extract<MessageName, `app/${string}`>;
export type PickerMessage = Extract<MessageName, `picker/${string}`>;

/** What every screen needs from outside: the browser in the entry points, a fake in tests and gallery. */
export interface Screen<Sendable extends MessageName = never> {
  send<N extends Sendable>(name: N, body: MessageIn<N>): Promise<Reply<MessageOut<N>>>;
  /** Calls `listener` for every news message; returns a function that stops it. */
  onNews(listener: (news: News) => void): () => void;
  /** Epoch ms. */
  now(): number;
  newRequestId(): string;
  /** False: the browser refused. */
  copy(text: string): Promise<boolean>;
}

/** A standalone extension page: popup, side panel, history, options. */
export interface OwnPage extends Screen<AppMessage> {
  /** `hash` without `#`. */
  openPage(page: 'options' | 'history' | 'welcome', hash?: string): void;
}

/** A page that gives files to the agent. */
export interface Downloads {
  saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void;
}

const ScreenContext = createContext<Screen | undefined>(undefined);

/** The common part of the current screen. @throws outside every screen */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('no screen around');
  return screen;
}

interface ScreenProviderProps<S> {
  value: S;
  children?: ComponentChildren;
}

/**
 * Provider and hook of a screen that needs more than the common part. Components shared between screens get the same
 * object by `useScreen`.
 */
export function createScreen<S extends Screen>() {
  const Own = createContext<S | undefined>(undefined);
  return {
    Provider: ({ value, children }: ScreenProviderProps<S>) =>
      h(Own.Provider, { value }, h(ScreenContext.Provider, { value }, children)),
    use(): S {
      const screen = useContext(Own);
      if (!screen) throw new Error('not on this screen');
      return screen;
    },
  };
}
