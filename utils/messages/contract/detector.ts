import * as z from 'zod/mini';
import { KNOWN_SURFACES } from '@/utils/domain/surfaces';
import { wholeNumber } from '../checks';
import type { CustomSurface, PageAnswer, PickerTicket } from '../views';
import { flag, id, nothing, offset, text, token } from './fields';
import { message } from './message';
import { frameReport } from './report';

/** Of the frame that will contain the picker, if the browser reports it (Firefox). */
const frameId = z.optional(wholeNumber(1, Number.MAX_SAFE_INTEGER));

/** What content scripts may send. */
export const DETECTOR_MESSAGES = {
  /** `again`: a confirm waits for it. */
  'detector/report': message('content-script', () =>
    z.strictObject({ report: frameReport(), again: flag() }),
  ).answers<PageAnswer>(),
  'detector/gone': message('content-script', nothing).answers<null>(),
  /** A page of a known address on which nothing known was found; for 诊断. No page content is included. */
  'detector/unrecognised': message('content-script', () =>
    z.strictObject({ surface: z.enum(KNOWN_SURFACES) }),
  ).answers<null>(),
  /**
   * Inserts the style sheet without which no element of the extension is visible in this frame (docs/decisions/0011).
   */
  'detector/insert-sheet': message('content-script', nothing).answers<null>(),
  /**
   * A new document, or a new address in the same one: what this frame showed before no longer counts. The answer is the
   * custom surface of the address, if an administrator has described one: it takes precedence over the built-in ones.
   */
  'detector/arrive': message('content-script', () =>
    z.strictObject({ isNewDocument: z.boolean() }),
  ).answers<CustomSurface | null>(),
  /** The agent is about to open the picker of this order: a token that is useless until it is opened. */
  'detector/prepare-picker': message('content-script', () =>
    z.strictObject({ tid: id, frameId }),
  ).answers<PickerTicket>(),
  /**
   * The agent has opened the picker: of the order `tid`, else of the active one. `token` is the prepared one, if there
   * is one.
   */
  'detector/open-picker': message(
    'content-script',
    () => z.strictObject({ tid: z.optional(id), frameId, token: z.optional(token) }),
    { byPerson: true },
  ).answers<PickerTicket>(),
  /**
   * The agent has moved the picker this far from its default position on this surface; without an offset: put it back.
   */
  'detector/keep-offset': message('content-script', () =>
    z.strictObject({ surface: text(60), offset: z.optional(offset()) }),
  ).answers<null>(),
  /** The picker was removed, or was never opened. */
  'detector/drop-picker': message('content-script', () => z.strictObject({ token })).answers<null>(),
  /** The agent continues in the popup: the page has no room for the picker. */
  'detector/open-popup': message('content-script', () =>
    z.strictObject({ tid: z.optional(id) }),
  ).answers<null>(),
};
