import type * as z from 'zod/mini';

/**
 * Who may send a message, by where the browser says that it comes from:
 *   `content-script`  in any frame of a page that is read;
 *   `picker`          the picker's own page in its frame, and `token` must be the one that this document has begun with;
 *   `own-page`        popup, options, history, side panel, as the top document.
 */
export type SenderKind = 'content-script' | 'picker' | 'own-page';

/** The contract of one message. */
interface MessageContract<S extends SenderKind, B extends z.ZodMiniType, A> {
  /** No other sender may send it. */
  readonly from: S;
  /** Makes the schema of the body: what the background accepts. */
  readonly body: () => B;
  /** Sent only for a user action: it keeps the vault from closing when idle. */
  readonly byPerson: boolean;
  /** Carries the type of the answer; it has no value. */
  readonly answer?: A;
}

/** `message('own-page', schema).answers<Answer>()`. */
export function message<S extends SenderKind, B extends z.ZodMiniType>(
  from: S,
  body: () => B,
  { byPerson = false }: { byPerson?: boolean } = {},
) {
  return { answers: <A>(): MessageContract<S, B, A> => ({ from, body, byPerson }) };
}
