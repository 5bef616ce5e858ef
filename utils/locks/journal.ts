import type { HistoryQuery, HistorySize } from '@/utils/domain/history-query';
import type { LockRecord } from '@/utils/domain/lock';
import type { OpenWord } from '@/utils/domain/open-work';

/** `relaxed` survives the end of the browser, but maybe not of the machine, until a strict write follows. */
export type Durability = 'strict' | 'relaxed';

/** The new state of a record; undefined: unchanged. */
export type Change = (record: LockRecord) => LockRecord | undefined;

/**
 * Every lock requested in this browser, on disk. Nothing is sent without its entry, and none is lost: a row that can no
 * longer be read counts as unknown. All functions throw StoreProblem only.
 */
export interface Journal {
  /** For the next new record: greater than every earlier one, and never less than `now` (epoch ms). */
  nextSeq(now: number): Promise<number>;
  /** Resolves when the record is on disk, replacing the older state of the same request. */
  put(record: LockRecord, durability?: Durability): Promise<void>;
  /**
   * Reads a record, changes it and writes it in one step: nothing runs in between. Undefined if it is not known, or
   * `to` does not change it.
   */
  change(requestId: string, to: Change): Promise<LockRecord | undefined>;
  get(requestId: string): Promise<LockRecord | undefined>;
  /** Oldest first. */
  byTid(tid: string): Promise<LockRecord[]>;
  /** The same for many orders in one go; an order without any is left out. */
  byTids(tids: string[]): Promise<Map<string, LockRecord[]>>;
  /** Newest first. */
  recent(limit: number): Promise<LockRecord[]>;
  /** Unknown outcomes that were not handled, newest first. */
  openQuestions(): Promise<LockRecord[]>;
  /** Oldest first. */
  underWay(): Promise<LockRecord[]>;
  /** Records with one of these words (`openWord`), newest first. */
  mayBeOpen(words: readonly OpenWord[]): Promise<LockRecord[]>;
  /** Newest first; `outcome` is the record's (its worst). */
  query(query: HistoryQuery): Promise<LockRecord[]>;
  /** Counted without reading them. */
  size(): Promise<HistorySize>;
  /**
   * Deletes what ended before `before` (epoch ms), but never what is under way or an open question. Once a day it also
   * repairs damaged rows, so that they are found like any unknown, and the words of `mayBeOpen`. Returns how many were
   * deleted; a call during another one joins it.
   */
  prune(before: number, now: number): Promise<number>;
  /**
   * Deletes some hundred records of any age, but never what is under way or an open question. `next`: where to
   * continue, absent when there are no more.
   */
  clear(after?: string): Promise<Cleared>;
}

export interface Cleared {
  gone: number;
  next?: string | undefined;
}
