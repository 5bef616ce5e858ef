import type { Stage } from '../sandbox/orders';
import { type SoakOrder, soakOrder } from './orders';
import type { Dice } from './random';

/** One round: what is confirmed, how the gateway behaves, and when the background is killed. */
export interface Round {
  /** One confirm for each order. */
  orders: SoakOrder[];
  stage: Stage;
  weather: Weather;
  moment: Moment;
  /** Between that moment and the kill. */
  waitMs: number;
  /** A second kill, this long after the new background was woken. */
  killAgainMs?: number;
}

type Weather = 'fine' | 'slow' | 'very slow' | 'cut before' | 'cut after' | 'cut in the answer' | 'quota';

/** A moment of the lock as seen from outside. */
export type Moment = 'at once' | 'entry in the journal' | 'request at the gateway' | 'answer sent';

export const MOMENTS = [
  'at once',
  'entry in the journal',
  'request at the gateway',
  'answer sent',
] as const satisfies Moment[];
const WEATHERS = [
  'fine',
  'fine',
  'fine',
  'slow',
  'very slow',
  'cut before',
  'cut after',
  'cut in the answer',
  'quota',
] as const satisfies Weather[];
/** The step after each moment happens within this many ms. */
const SPREAD: Record<Moment, number> = {
  'at once': 80,
  'entry in the journal': 60,
  'request at the gateway': 10,
  'answer sent': 25,
};

export function randomRound(dice: Dice, i: number): Round {
  const moment = dice.pick(MOMENTS);
  const confirms = dice.next() < 0.25 ? 2 : 1;
  return {
    orders: Array.from({ length: confirms }, (_, k) => soakOrder(i * 2 + k, linesOf(dice))),
    stage: dice.next() < 0.15 ? 'outbound' : 'waiting',
    weather: dice.pick(WEATHERS),
    moment,
    waitMs: dice.below(SPREAD[moment] + 1),
    ...(dice.next() < 0.2 ? { killAgainMs: dice.below(60) } : {}),
  };
}

/** Mostly a few; sometimes more than fit into one call. */
function linesOf(dice: Dice): number {
  return dice.next() < 0.12 ? 21 + dice.below(20) : 1 + dice.below(4);
}
