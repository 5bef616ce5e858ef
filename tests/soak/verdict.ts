import { type LockCall, type LockRecord, lockOutcome } from '../../utils/orders/lock';

/** What a sceptic sees of one confirm from outside: the page that confirmed, the gateway, the ERP, the journal. */
export interface Evidence {
  requestId: string;
  ids: readonly string[];
  /** The page was told that the lock is in the journal. */
  told: boolean;
  /** As the journal has it now; undefined: it has none. */
  record: Pick<LockRecord, 'calls'> | undefined;
  /** Calls that the gateway saw for it, in order. */
  calls: readonly SeenCall[];
  /** Which of its sub-orders the ERP holds now; nothing else ever held them. */
  held: readonly string[];
}

export interface SeenCall {
  ids: readonly string[];
  /** It was handed to the ERP. Otherwise the platform turned it down, or the connection was cut before. */
  reachedErp: boolean;
  /** The platform said for certain that it did nothing. */
  turnedDown: boolean;
  /** The very request that stands before it, whose connection was cut: the browser itself sent it again. */
  browserRepeat?: boolean;
}

/**
 * What Chromium sends again by itself on a connection that it had opened before and never used, which no header
 * prevents (docs/decisions/0006). Counted, so that it stays in sight; it is no second call of ours.
 */
export function browserRepeats({ calls }: Pick<Evidence, 'calls'>): number {
  return calls.filter((call) => call.browserRepeat).length;
}

/** Everything that is untrue, lost or done twice; empty: nothing is. */
export function liesOf(evidence: Evidence): string[] {
  const { record, told, calls } = evidence;
  if (!record) {
    return [
      ...(told ? ['lost: confirmed, not in the journal'] : []),
      ...(calls.length > 0 ? ['a call without an entry'] : []),
    ];
  }
  const named = record.calls.flatMap((call) => call.subOrderIds);
  const strays = evidence.ids.filter((id) => !named.includes(id));
  return [
    ...(strays.length > 0 ? [`sub-orders without an outcome: ${strays}`] : []),
    ...(lockOutcome(record) === undefined ? ['still under way'] : []),
    ...record.calls.flatMap((call) => liesOfCall(call, evidence)),
  ];
}

function liesOfCall(call: LockCall, { calls, held }: Evidence): string[] {
  const asked = calls.filter(({ ids }) => sameIds(ids, call.subOrderIds));
  const seen = asked.filter(({ browserRepeat }) => !browserRepeat);
  const heldNow = call.subOrderIds.filter((id) => held.includes(id));
  const isHeld = heldNow.length === call.subOrderIds.length;
  const outcome = call.answer?.outcome;
  const lies: string[] = [];
  // Only what was certainly not carried out goes out again.
  if (seen.filter(({ turnedDown }) => !turnedDown).length > 1)
    lies.push('sent again, though it may have been carried out');
  if (seen.length > call.attempts) lies.push(`${seen.length} calls, ${call.attempts} in the journal`);
  if (outcome === 'locked' && !isHeld) lies.push('locked, and the ERP does not hold it');
  if ((outcome === 'rejected' || outcome === 'refused') && heldNow.length > 0)
    lies.push(`${outcome}, and the ERP holds it`);
  if (outcome === 'refused' && !asked.some(({ reachedErp }) => reachedErp))
    lies.push('refused by an ERP that was never asked');
  return lies;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
