import type { Outcome } from './lock';

/** The filter of the history page. */
export interface HistoryQuery {
  /** Epoch ms, inclusive; absent: all records. */
  from?: number;
  to?: number;
  sellerNick?: string;
  outcome?: Outcome;
}

export interface HistorySize {
  count: number;
  oldest?: number;
}

/** How many locks are still unfinished: clearing the history keeps them. */
export interface UnfinishedLocks {
  /** Outcome unknown and not yet handled. */
  unknown: number;
  underWay: number;
}
