import type { Buyer } from './order';

/** One lock as everybody sees it: an agent's wish to hold sub-orders of one tid, and what is truly known of it. */

/** What may be known of a lock, the worst first. Only `locked` means "the ERP holds these sub-orders". */
export const OUTCOMES = ['unknown', 'rejected', 'refused', 'accepted', 'locked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const LOCK_ENTRIES = ['picker', 'popup', 'menu', 'panel'] as const;
export type LockEntry = (typeof LOCK_ENTRIES)[number];

/** Why nobody can say what became of a call. */
export type UnknownReason =
  | 'no-answer'
  | 'connection-lost'
  | 'unreadable'
  | 'contradictory'
  | 'interrupted'
  | 'platform';

/** Why a call never left this computer. */
export type NotSentReason =
  | 'unreachable'
  | 'no-access'
  | 'no-session-rule'
  | 'interrupted'
  | 'vault-closed'
  | 'shop-gone'
  | 'journal-failed';

export interface LockedSubOrder {
  id: string;
  title?: string;
  sku?: string;
  quantity?: number;
  price?: string;
  picUrl?: string;
}

/** What one call brought home. */
export interface CallAnswer {
  outcome: Outcome;
  /** Code as the ERP or platform wrote it: "1004", "25", "isv.permission-ip-whitelist-limit". */
  code?: string;
  subCode?: string;
  /** The ERP's or platform's own words, as received. Untrusted text. */
  message?: string;
  /** The platform's request id. */
  platformRequestId?: string;
  unknownReason?: UnknownReason;
  /** HTTP status of an answer that said nothing else, where it was not 2xx. */
  httpStatus?: number;
  notSentReason?: NotSentReason;
}

/** `queued → sending → done`; `pausing` waits for the seconds a quota answer named. On disk at every step. */
export type CallState = 'queued' | 'sending' | 'pausing' | 'done';

/** One call of at most 20 sub-orders: its own life, its own outcome. */
export interface LockCall {
  subOrderIds: string[];
  state: CallState;
  /** Epoch ms. */
  sentAt?: number;
  endedAt?: number;
  /** Epoch ms at which a paused call is sent again. */
  resendAt?: number;
  /** Calls on the wire so far. */
  attempts: number;
  clockCorrected?: boolean;
  answer?: CallAnswer;
}

export interface LockRecord {
  /** Made by the UI, one per confirm: the same id never makes a second call. */
  requestId: string;
  entry: LockEntry;
  sellerNick: string;
  tid: string;
  buyer: Buyer;
  subOrders: LockedSubOrder[];
  /** How many sub-orders the order has, where known. */
  orderSize?: number;
  callType: 'synchronous' | 'asynchronous';
  /** Epoch ms. */
  createdAt: number;
  calls: LockCall[];
  /** An unknown outcome that a person has looked into. */
  handled?: { at: number; note: string };
}

/** The worst outcome of all calls; undefined while one of them is still under way. */
export function lockOutcome(record: Pick<LockRecord, 'calls'>): Outcome | undefined {
  const outcomes = record.calls.map((call) => call.answer?.outcome);
  if (record.calls.some((call) => call.state !== 'done')) return undefined;
  return OUTCOMES.find((outcome) => outcomes.includes(outcome));
}

/** Unknown and not yet looked into by a person. */
export function isOpenQuestion(record: LockRecord): boolean {
  return lockOutcome(record) === 'unknown' && record.handled === undefined;
}

export function isUnderWay(record: LockRecord): boolean {
  return record.calls.some((call) => call.state !== 'done');
}

/** The call that carries this sub-order. */
export function callOf(record: LockRecord, subOrderId: string): LockCall | undefined {
  return record.calls.find((call) => call.subOrderIds.includes(subOrderId));
}
