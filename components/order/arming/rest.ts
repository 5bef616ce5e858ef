/**
 * When a button may lock: once its label, its subject and its position have not changed for a while, plainly visible
 * and with the focus in its view (docs/security.md). Pure: time is a parameter.
 */

/** After a change that the agent made. */
export const OWN_REST_MS = 400;
/** After anything else: opening, focus, resize, a press that did not count, a change that the agent did not make. */
export const OTHER_REST_MS = 1000;

/** What the button would lock. */
export interface Subject {
  /** What the agent chose: ticked ids, typed numbers or nick. */
  chosen: string;
  /** Everything else that the agent reads before confirming: order, lines, buyer, shop, amounts. */
  given: string;
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One observation of the button: whether it is plainly visible with the focus in its view, and where it is. */
export interface Look extends Place {
  isSeen: boolean;
}

export interface Rest {
  subject(subject: Subject, now: number): void;
  look(look: Look, now: number): void;
  /** Something happened after which the agent has to look again. */
  disturb(now: number): void;
  /** Remaining rest (ms), 0 once armed; undefined while the button is not visible. */
  left(now: number): number | undefined;
  /** Another number after each disturbance: a press that began before it does not count. */
  round(): number;
}

export function createRest(): Rest {
  let known: Subject | undefined;
  let place: Place | undefined;
  let isSeen = false;
  let until = 0;
  let round = 0;
  /** A change made by the agent may move the button by a line: that is the same change. */
  let mayMoveUntil = 0;

  const rest = (ms: number, now: number): void => {
    until = Math.max(until, now + ms);
    round += 1;
  };

  return {
    subject(subject, now) {
      if (known?.chosen === subject.chosen && known.given === subject.given) return;
      const isOwn = known !== undefined && known.given === subject.given;
      known = subject;
      if (isOwn) mayMoveUntil = now + OWN_REST_MS;
      rest(isOwn ? OWN_REST_MS : OTHER_REST_MS, now);
    },
    look(look, now) {
      if (!look.isSeen) {
        if (isSeen) round += 1;
      } else if (!isSeen) rest(OTHER_REST_MS, now);
      else if (place && hasMoved(place, look)) rest(now < mayMoveUntil ? OWN_REST_MS : OTHER_REST_MS, now);
      isSeen = look.isSeen;
      place = look;
    },
    disturb: (now) => rest(OTHER_REST_MS, now),
    left: (now) => (isSeen && known ? Math.max(0, until - now) : undefined),
    round: () => round,
  };
}

/** Less than a pixel is the rounding of layout. */
function hasMoved(a: Place, b: Place): boolean {
  return (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(a[side] - b[side]) >= 1);
}
