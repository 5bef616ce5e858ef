import { currentTest } from '../connection/current-test';
import { whenTested } from '../shops/when-tested';
import type { Seat, SeatLine, Wording } from './seat-line';

/** Less is not shown as a figure. */
const SAME_MS = 50;
const MINUTE_MS = 60_000;

/** How far the computer's clock is off, by the latest connection test that reports it. */
export function clockLine({ facts }: Seat, wording: Wording): SeatLine {
  const { t, language, now } = wording;
  const { seat } = t;
  const base = { id: 'clock', title: seat.clock };
  if (facts.isClockSure === false)
    return { ...base, state: 'failed', text: seat.clockJumped, next: seat.clockNext, action: 'shops' };
  const [newest] = (facts.shops ?? [])
    .flatMap((shop) => currentTest(shop) ?? [])
    .filter((test) => test.clock.skewMs !== undefined)
    .sort((a, b) => b.at - a.at);
  if (!newest) return { ...base, state: 'untested', text: seat.clockUnknown };
  const { at, clock } = newest;
  const { skewMs = 0 } = clock;
  const span = spanOf(Math.abs(skewMs), wording);
  const words = skewMs > 0 ? seat.clockFast(span) : seat.clockSlow(span);
  const difference = Math.abs(skewMs) < SAME_MS ? seat.clockSame : words;
  const text = seat.clockIs(difference, whenTested(at, now, t.frame, language));
  if (clock.state !== 'failed') return { ...base, state: 'ok', text };
  return { ...base, state: 'failed', text, next: seat.clockNext, action: 'shops' };
}

function spanOf(ms: number, { t: { seat } }: Wording): string {
  if (ms < 2 * MINUTE_MS) return seat.seconds((ms / 1000).toFixed(1));
  return seat.minutes(String(Math.round(ms / MINUTE_MS)));
}
