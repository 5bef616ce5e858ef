import { sameIds } from '../../utils/domain/ids';
import { type LockCall, type LockRecord, lockOutcome } from '../../utils/domain/lock';

/** What can be observed of one confirm from outside: at the page, the gateway, the ERP and in the journal. */
export interface Evidence {
  requestId: string;
  ids: readonly string[];
  /** The page was told that the lock is in the journal. */
  told: boolean;
  /** The journal's current record; undefined if it has none. */
  record: Pick<LockRecord, 'calls'> | undefined;
  /** Its calls at the gateway, in order. */
  calls: readonly SeenCall[];
  /** Which of its sub-orders the ERP holds now; no other confirm could have caused that. */
  held: readonly string[];
}

export interface SeenCall {
  ids: readonly string[];
  /** It reached the ERP. Otherwise the platform refused it, or the connection was cut before. */
  reachedErp: boolean;
  /** The platform's answer proves that nothing was done. */
  turnedDown: boolean;
  /** Identical to the request before it, whose connection was cut: the browser itself repeated it. */
  browserRepeat?: boolean;
}

/**
 * Requests that Chromium repeats by itself after a failure on a preconnected, unused connection, which no header
 * prevents (docs/decisions/0006). Counted so that they stay visible; they are not second calls of ours.
 */
export function browserRepeats({ calls }: Pick<Evidence, 'calls'>): number {
  return calls.filter((call) => call.browserRepeat).length;
}

/** Everything that is untrue, lost or done twice; empty if all is well. */
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
  // Only what was certainly not carried out is sent again.
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
