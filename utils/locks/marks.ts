import type { LockRecord } from '@/utils/domain/lock';
import { canBeHandled, canBeReleased, openWord } from '@/utils/domain/open-work';

/** The user's later notes on a lock. None of them reaches the ERP. */

/** The record with the mark; undefined if it cannot be made. */
export type Mark = (record: LockRecord, now: number) => LockRecord | undefined;

const NOTE_LENGTH = 200;

/** 确认已处理. Repeated, it changes the note, not the time. */
export function handled(note: string): Mark {
  const kept = [...note.trim()].slice(0, NOTE_LENGTH).join('');
  return (record, now) =>
    canBeHandled(record) ? { ...record, handled: { at: record.handled?.at ?? now, note: kept } } : undefined;
}

/** 确认已处理 for many at once: never for what the user has to check one by one. */
export const handledInBulk: Mark = (record, now) =>
  openWord(record, now) === 'held' ? handled('')(record, now) : undefined;

/** Undoes 确认已处理, with its note. */
export const reopened: Mark = ({ handled: _, ...record }) => record;

/** The same for many at once: one with a note was looked into by itself. */
export const reopenedInBulk: Mark = (record, now) =>
  record.handled?.note === '' ? reopened(record, now) : undefined;

/** 已在 ERP 解除. */
export const released: Mark = (record, now) =>
  canBeReleased(record) ? { ...record, released: record.released ?? { at: now } } : undefined;

/** Undoes 已在 ERP 解除. */
export const heldAgain: Mark = ({ released: _, ...record }) => record;
