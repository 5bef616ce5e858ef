/** Reason and operator of a lock: both stay in this browser's records. */

/** One per digit: `Shift` and a digit choose a reason. */
export const MOST_REASONS = 9;
export const LONGEST_REASON = 20;
export const LONGEST_OPERATOR = 60;

export const DEFAULT_REASONS: readonly string[] = ['改地址', '不要了', '换款'];
