import * as z from 'zod/mini';
import { MOST_OPEN } from '@/utils/domain/open-work';
import type { LockView, OpenWorkView } from '../views';
import { id, nick, note, nothing, requestId } from './fields';
import { message } from './message';

const many = () => z.strictObject({ requestIds: z.array(requestId).check(z.maxLength(MOST_OPEN)) });

/** 待办: what popup, side panel and history send about locks that need the user. */
export const OPEN_WORK_MESSAGES = {
  'app/open-work': message('own-page', nothing).answers<OpenWorkView>(),
  /** Sent again, it changes the note. */
  'app/mark-handled': message('own-page', () => z.strictObject({ requestId, note })).answers<LockView>(),
  /** Those that may be marked in bulk; `marked`: which of them were. */
  'app/mark-all-handled': message('own-page', many).answers<{ marked: string[] }>(),
  /** Undoes that. */
  'app/reopen-all': message('own-page', many).answers<null>(),
  /** Undoes 确认已处理. */
  'app/reopen': message('own-page', () => z.strictObject({ requestId })).answers<LockView>(),
  /** 已在 ERP 解除, and its undo. */
  'app/mark-released': message('own-page', () =>
    z.strictObject({ requestId, isReleased: z.boolean() }),
  ).answers<LockView>(),
  /** 到 ERP 查: this order, at the address configured for its shop. */
  'app/open-erp': message('own-page', () => z.strictObject({ tid: id, sellerNick: nick })).answers<null>(),
};
