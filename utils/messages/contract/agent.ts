import * as z from 'zod/mini';
import type { HistoryQuery, HistorySize, UnfinishedLocks } from '@/utils/domain/history-query';
import { LOCK_ENTRIES, type LockRecord, OUTCOMES } from '@/utils/domain/lock';
import { strictObjectOf } from '../object-of';
import type { CurrentPageView, LockView, OrderView, PopupView } from '../views';
import { flag, id, ids, nick, nothing, press, reason, requestId, seenLines, tabId, text } from './fields';
import { message } from './message';

/** What popup, side panel and history send for an agent. */
export const AGENT_MESSAGES = {
  'app/popup': message('own-page', () => z.strictObject({ tabId })).answers<PopupView>(),
  'app/current-page': message('own-page', () => z.strictObject({ tabId })).answers<CurrentPageView>(),
  /**
   * `quiet`: not the agent's own look-up, so it does not become the last one. `automatic`: the agent has not asked
   * for it, so the platform is not asked often.
   */
  'app/look-up': message('own-page', () =>
    z.strictObject({
      tid: id,
      sellerNick: z.optional(nick),
      fresh: flag(),
      quiet: flag(),
      automatic: flag(),
    }),
  ).answers<OrderView>(),
  'app/open-detail': message('own-page', () => z.strictObject({ tid: id })).answers<null>(),
  /** 在此网站启用: the browser's permission for this match pattern has just been given. */
  'app/allow-site': message('own-page', () => z.strictObject({ pattern: text(300) })).answers<null>(),
  /** `buyerNick`: typed by the agent if no other source knows it. */
  'app/lock': message(
    'own-page',
    () =>
      z.strictObject({
        tid: id,
        subOrderIds: ids,
        requestId,
        entry: z.enum(LOCK_ENTRIES),
        sellerNick: z.optional(nick),
        buyerNick: z.optional(nick),
        reason,
        seen: seenLines(),
        press: press(),
      }),
    { byPerson: true },
  ).answers<LockView>(),
  'app/watch-lock': message('own-page', () => z.strictObject({ requestId })).answers<LockView>(),
  'app/history': message('own-page', () =>
    strictObjectOf<HistoryQuery>()({
      from: z.optional(z.number()),
      to: z.optional(z.number()),
      sellerNick: z.optional(nick),
      outcome: z.optional(z.enum(OUTCOMES)),
    }),
  ).answers<LockRecord[]>(),
  'app/unfinished-locks': message('own-page', nothing).answers<UnfinishedLocks>(),
  /** How many records are kept, and when the oldest was made (epoch ms). */
  'app/history-size': message('own-page', nothing).answers<HistorySize>(),
  /**
   * Deletes records, except those under way and open questions, some hundred with each message: `gone` counts them,
   * `next` is the `after` of the next message, absent when there are no more.
   */
  'app/clear-history': message('own-page', () => z.strictObject({ after: z.optional(text(1000)) })).answers<{
    gone: number;
    next?: string;
  }>(),
};
