import { pickerHostWords } from '@/utils/i18n/picker-host';
import type { PickerTicket, Rect, Theme } from '@/utils/messages/views';
import { showNotice } from './notice';
import type { Place } from './place';
import { findStage, type Stage } from './stage';

/** What the agent is told in the place of a picker that cannot be shown, or that has ended. One notice at a time. */
export interface HostNotices {
  /** The page keeps the picker from being shown. */
  blocked(subject: Subject): void;
  /** The extension was updated or turned off; with `isLockOut` while its lock was under way. */
  ended(subject: Subject, isLockOut: boolean): void;
  close(): void;
  words(): (typeof pickerHostWords)['zh-CN'];
}

/** The order the picker was for, and where it was opened. */
interface Subject {
  tid: string | undefined;
  anchor: Rect | undefined;
}

interface HostNoticesParts {
  win: Window;
  /** Of the last picker: its language and theme. */
  ticket(): PickerTicket | undefined;
  placeFor(stage: Stage, anchor: Rect | undefined): Place | undefined;
  openPopup(tid: string | undefined): void;
}

const SOMEWHERE = { x: 12, y: 12, width: 320 };

export function createHostNotices({ win, ticket, placeFor, openPopup }: HostNoticesParts): HostNotices {
  let close = (): void => {};
  const words = () => pickerHostWords[ticket()?.language ?? 'zh-CN'];

  function say(text: string, { tid, anchor }: Subject, canOpenPopup: boolean): void {
    close();
    const stage = findStage(win);
    const { inPopup, close: shut } = words();
    close = showNotice({
      doc: stage.view.document,
      text,
      theme: ticket()?.theme ?? ('system' satisfies Theme),
      place: placeFor(stage, anchor) ?? SOMEWHERE,
      actions: [...(canOpenPopup ? [{ name: inPopup, run: () => openPopup(tid) }] : []), { name: shut }],
    });
  }

  return {
    blocked: (subject) => say(words().blocked, subject, true),
    ended: (subject, isLockOut) => say(isLockOut ? words().endedInMidCall : words().ended, subject, false),
    close: () => close(),
    words,
  };
}
