import { isUnderWay, type LockRecord, type Outcome } from './lock';

/** Open work: which locks wait for a person, and why. Used by popup, history and badge alike. */

/**
 * Most urgent first. `unknown`: look in the ERP. `refused`: call the warehouse. `accepted`: the final result is in the
 * ERP. `held`: locked for so long that the release may have been forgotten.
 */
export const OPEN_REASONS = ['unknown', 'refused', 'accepted', 'held'] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];

/** Refusals that only the warehouse can still turn around: the goods are being processed but have not left. */
export const WAREHOUSE_CODES: readonly string[] = ['1003', '1004', '1106', '1113'];

const HOUR_MS = 3_600_000;
/** A hold untouched for this long after it became open has been settled in the ERP, or never will be. */
const HELD_FOR_MS = 7 * 24 * HOUR_MS;
/** The largest setting, a week. */
export const MOST_OPEN_HOURS = 168;

/** How many are returned and marked at once. */
export const MOST_OPEN = 500;

export interface OpenRule {
  /** Epoch ms. */
  now: number;
  /** From this age on a held lock is open, and one that was only accepted no longer is; 0: neither is listed. */
  hours: number;
}

type Judged = Pick<LockRecord, 'calls' | 'createdAt' | 'handled' | 'released'>;

/** Why a lock waits for a person; undefined if it does not. The most urgent of several calls counts. */
export function openReason(record: Judged, rule: OpenRule): OpenReason | undefined {
  return possibleReasons(record).find((reason) => isDue(reason, rule.now - endOf(record), rule.hours));
}

/** Index values by which possibly open rows are found without reading the whole journal. */
export const OPEN_WORDS = ['unknown', 'refused', 'held'] as const;
export type OpenWord = (typeof OPEN_WORDS)[number];

/** Can be marked many at a time: with asynchronous calls every lock ends here, and busy shops have many holds. */
export function isInBulk(reason: OpenReason | undefined): boolean {
  return reason === 'accepted' || reason === 'held';
}

/** `held` covers both time-dependent reasons. Undefined: not open now or later, whatever hours are set. */
export function openWord(record: Judged, now: number): OpenWord | undefined {
  const [first] = possibleReasons(record);
  if (first === undefined || first === 'unknown' || first === 'refused') return first;
  return now - endOf(record) < HELD_FOR_MS + MOST_OPEN_HOURS * HOUR_MS ? 'held' : undefined;
}

/** Whether 确认已处理 applies: a call that was not delivered needs no handling. */
export function canBeHandled(record: Pick<LockRecord, 'calls'>): boolean {
  return !isUnderWay(record) && outcomesOf(record).some((outcome) => outcome !== 'rejected');
}

/** Whether there is something to release: the ERP holds it or has accepted the request. */
export function canBeReleased(record: Pick<LockRecord, 'calls'>): boolean {
  const outcomes = outcomesOf(record);
  return !isUnderWay(record) && (outcomes.includes('locked') || outcomes.includes('accepted'));
}

/** Reasons before the time limits are applied. */
function possibleReasons(record: Judged): OpenReason[] {
  if (isUnderWay(record) || record.handled) return [];
  const outcomes = outcomesOf(record);
  const isOpen: Record<OpenReason, boolean> = {
    unknown: outcomes.includes('unknown'),
    refused: record.calls.some(({ answer }) => answer?.outcome === 'refused' && needsWarehouse(answer.code)),
    accepted: outcomes.includes('accepted') && !record.released,
    held: outcomes.includes('locked') && !record.released,
  };
  return OPEN_REASONS.filter((reason) => isOpen[reason]);
}

function isDue(reason: OpenReason, age: number, hours: number): boolean {
  const due = hours * HOUR_MS;
  if (reason === 'accepted') return age < due;
  return reason !== 'held' || (hours > 0 && age >= due && age < due + HELD_FOR_MS);
}

function needsWarehouse(code: string | undefined): boolean {
  return code !== undefined && WAREHOUSE_CODES.includes(code);
}

function outcomesOf({ calls }: Pick<LockRecord, 'calls'>): (Outcome | undefined)[] {
  return calls.map(({ answer }) => answer?.outcome);
}

function endOf({ calls, createdAt }: Judged): number {
  return Math.max(createdAt, ...calls.map(({ endedAt }) => endedAt ?? 0));
}
