import type * as z from 'zod/mini';
import type { Problem } from '@/utils/domain/problem';
import type { CONTRACT } from './contract';

/** The types of all messages, inferred from the contract. Types only: content scripts carry no schema code. */

type Contract = typeof CONTRACT;
export type MessageName = keyof Contract;
export type MessageIn<N extends MessageName> = z.infer<ReturnType<Contract[N]['body']>>;
export type MessageOut<N extends MessageName> = Exclude<Contract[N]['answer'], undefined>;

/** The message format. `version` is the extension's: an old page must not talk to a new background. */
export interface Envelope<N extends MessageName = MessageName> {
  kind: 'order-lock';
  version: string;
  name: N;
  body: MessageIn<N>;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export interface ChatReply {
  /** Name of the buyer as this page shows it. */
  buyer: string;
  /** One line. */
  text: string;
}

/**
 * Background → detector of one frame. `check-picker` is answered by whether the picker of this token is plainly visible
 * in the page; `close-picker` is sent if another one was opened in the same tab. `fill-chat` is answered by whether the
 * text is in the chat's input, which must be this buyer's; without a text, by whether there is an input.
 */
export type DetectorCommand = { kind: 'order-lock-detector' } & (
  | { command: 'open-active' | 'read-again' }
  | { command: 'check-picker' | 'close-picker'; token: string }
  | { command: 'fill-chat'; reply?: ChatReply }
);
