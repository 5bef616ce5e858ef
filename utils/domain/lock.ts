import type { Buyer } from './order';
import type { CallType } from './shop';

/**
 * A lock as every part of the program sees it: an agent's request to hold sub-orders of one tid, and what is known
 * for certain about it.
 */

/** What can be known of a lock, worst first. Only `locked` means "the ERP holds these sub-orders". */
export const OUTCOMES = ['unknown', 'rejected', 'refused', 'accepted', 'locked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const LOCK_ENTRIES = ['picker', 'popup', 'menu', 'panel', 'history'] as const;
export type LockEntry = (typeof LOCK_ENTRIES)[number];

/** Why the outcome of a call is unknown. */
export const UNKNOWN_REASONS = [
  'no-answer',
  'connection-lost',
  'unreadable',
  'contradictory',
  /** Some sub-orders failed. */
  'partial',
  /** A success with an unknown code; the shop may declare that code a success code (成功代码). */
  'own-code',
  'interrupted',
  'platform',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** Why a call never left this computer. */
export const NOT_SENT_REASONS = [
  'unreachable',
  'no-access',
  'no-session-rule',
  'interrupted',
  'vault-closed',
  'shop-gone',
  /** A rule of the administrator, on signing or on the passphrase, came in between. */
  'against-rule',
  'journal-failed',
  /** Locking one by one stopped before this call. */
  'stopped',
] as const;
export type NotSentReason = (typeof NOT_SENT_REASONS)[number];

export interface LockedSubOrder {
  id: string;
  title?: string;
  sku?: string;
  quantity?: number;
  price?: string;
  picUrl?: string;
}

/** The answer to one call. */
export interface CallAnswer {
  outcome: Outcome;
  /** Code exactly as the ERP or platform wrote it: "1004", "25", "isv.permission-ip-whitelist-limit". */
  code?: string;
  subCode?: string;
  /** The ERP's or platform's message, as received. Untrusted text. */
  message?: string;
  /** The platform's request id. */
  platformRequestId?: string;
  unknownReason?: UnknownReason;
  /** HTTP status, if the answer could not be read or was not 2xx. */
  httpStatus?: number;
  /** Sub-orders of the call that the answer names as failed, and as done. */
  failedIds?: string[];
  doneIds?: string[];
  notSentReason?: NotSentReason;
}

/** `queued → sending → done`; `pausing` waits for the time a quota answer named. Each step is on disk first. */
export const CALL_STATES = ['queued', 'sending', 'pausing', 'done'] as const;
type CallState = (typeof CALL_STATES)[number];

/** One call of at most 20 sub-orders, with its own state and outcome. */
export interface LockCall {
  subOrderIds: string[];
  state: CallState;
  /** Epoch ms. */
  sentAt?: number;
  endedAt?: number;
  /** Epoch ms at which a paused call is sent again. */
  resendAt?: number;
  /** Requests sent so far. */
  attempts: number;
  clockCorrected?: boolean;
  answer?: CallAnswer;
}

/** One press of the confirm button that locks several sub-orders one by one, each with its own call. */
export interface LockPress {
  id: string;
  /** All sub-orders the agent confirmed, in the order shown. */
  subOrderIds: string[];
}

export interface LockRecord {
  /** Made by the UI, one per confirm: the same id never causes a second call. */
  requestId: string;
  entry: LockEntry;
  sellerNick: string;
  tid: string;
  buyer: Buyer;
  subOrders: LockedSubOrder[];
  /** How many sub-orders the order has, where known. */
  orderSize?: number;
  callType: CallType;
  /** Who made it: the sub-account shown by the page, else the name set in options. */
  operator?: string;
  /** The reason the agent chose; never sent to the ERP. */
  reason?: string;
  /** Epoch ms. */
  createdAt: number;
  /** Grows with every lock, independent of the clock (`byAge`); absent in records of older versions. */
  seq?: number;
  calls: LockCall[];
  /** The press that this lock is part of, when locking one by one. */
  press?: LockPress;
  /** A person has marked it as handled (确认已处理). */
  handled?: { at: number; note: string };
  /** A person has noted that the ERP released it (已在 ERP 解除). The ERP is not asked. */
  released?: { at: number };
}

/** Sorts older locks first. Not by time alone: a clock may be set back. */
export function byAge(a: LockRecord, b: LockRecord): number {
  return (a.seq ?? a.createdAt) - (b.seq ?? b.createdAt);
}

/** The worst outcome of all calls; undefined while one is still in progress. */
export function lockOutcome(record: Pick<LockRecord, 'calls'>): Outcome | undefined {
  const outcomes = record.calls.map((call) => call.answer?.outcome);
  if (record.calls.some((call) => call.state !== 'done')) return undefined;
  return OUTCOMES.find((outcome) => outcomes.includes(outcome));
}

/** Whether the outcome is unknown and not yet marked as handled. */
export function isOpenQuestion(record: LockRecord): boolean {
  return lockOutcome(record) === 'unknown' && record.handled === undefined;
}

/** Whether a call of the lock is still waiting or being sent. */
export function isUnderWay(record: Pick<LockRecord, 'calls'>): boolean {
  return record.calls.some((call) => call.state !== 'done');
}

/** Whether the worker ended while this lock was in progress: the unsent rest of a press is never sent later. */
export function wasInterrupted({ calls }: Pick<LockRecord, 'calls'>): boolean {
  return calls.some(
    ({ answer }) => answer?.unknownReason === 'interrupted' || answer?.notSentReason === 'interrupted',
  );
}

/** The call that carries this sub-order. */
export function callOf(record: Pick<LockRecord, 'calls'>, subOrderId: string): LockCall | undefined {
  return record.calls.find((call) => call.subOrderIds.includes(subOrderId));
}

/** What this browser remembers of a sub-order: the last lock that included it. */
export interface Memory {
  outcome: Outcome;
  at: number;
  entry: LockEntry;
  requestId: string;
  handled: boolean;
  /** Epoch ms at which a person noted that the ERP released it. */
  releasedAt?: number;
}

/** What a gateway or ERP code means, and what to do about it. */
export interface CodeMeaning {
  meaning: { zh: string; en: string };
  advice: { zh: string; en: string };
}
