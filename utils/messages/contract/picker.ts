import * as z from 'zod/mini';
import type { LockView, OrderView, PickerView } from '../views';
import { flag, id, ids, note, press, reason, requestId, seenLines, text, token } from './fields';
import { message } from './message';

/** A template with its variables filled in. */
const MOST_FILLED = 2000;

const pass = () => z.strictObject({ token });

/** What the picker's page may send: each message carries the token of its order. */
export const PICKER_MESSAGES = {
  /**
   * Consumes the token; from then on it is valid in this document only. Answered once the agent has opened the picker.
   * `parent`: origin of the parent page as the browser reports it (`location.ancestorOrigins`).
   */
  'picker/begin': message('picker', () =>
    z.strictObject({ token, parent: z.optional(text(300)) }),
  ).answers<PickerView>(),
  /**
   * Reads the order again from all sources. `why`: the agent has opened the picker or wants a fresh answer; absent:
   * after news.
   */
  'picker/read-order': message('picker', () =>
    z.strictObject({ token, why: z.optional(z.enum(['opened', 'fresh'])) }),
  ).answers<OrderView>(),
  'picker/open-detail': message('picker', pass).answers<null>(),
  'picker/open-popup': message('picker', pass).answers<null>(),
  'picker/open-options': message('picker', pass).answers<null>(),
  /** Of this record. */
  'picker/open-history': message('picker', () => z.strictObject({ token, requestId })).answers<null>(),
  /** `isChatBuyers`: the agent's answer for an order that only a message mentions: it is the conversation's buyer's. */
  'picker/lock': message(
    'picker',
    () =>
      z.strictObject({
        token,
        tid: id,
        subOrderIds: ids,
        requestId,
        isChatBuyers: flag(),
        reason,
        seen: seenLines(),
        press: press(),
      }),
    { byPerson: true },
  ).answers<LockView>(),
  'picker/watch-lock': message('picker', () => z.strictObject({ token, requestId })).answers<LockView>(),
  /** Whether the page has a chat input that a reply could be put into. */
  'picker/has-chat-input': message('picker', pass).answers<boolean>(),
  /**
   * Puts one of the replies of this lock into the chat's input, and sends nothing. False: there is no input, or the
   * chat is no longer with the lock's buyer.
   */
  'picker/fill-chat': message('picker', () => z.strictObject({ token, requestId, text: text(MOST_FILLED) }), {
    byPerson: true,
  }).answers<boolean>(),
  /** Undoes 确认已处理. */
  'picker/reopen': message('picker', () => z.strictObject({ token, requestId }), {
    byPerson: true,
  }).answers<LockView>(),
  /** 已在 ERP 解除, and its undo. */
  'picker/mark-released': message(
    'picker',
    () => z.strictObject({ token, requestId, isReleased: z.boolean() }),
    { byPerson: true },
  ).answers<LockView>(),
  /** 到 ERP 查: the order of this record, at the address configured for its shop. */
  'picker/open-erp': message('picker', () => z.strictObject({ token, requestId }), {
    byPerson: true,
  }).answers<null>(),
  /** Sent again, it changes the note. */
  'picker/mark-handled': message('picker', () => z.strictObject({ token, requestId, note }), {
    byPerson: true,
  }).answers<LockView>(),
};
