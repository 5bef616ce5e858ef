import { clock, shortClock } from './format';

interface TimeProps {
  /** Epoch ms. */
  at: number;
  now: number;
  /** Without seconds. */
  short?: boolean;
}

export function Time({ at, now, short }: TimeProps) {
  return <time dateTime={new Date(at).toISOString()}>{(short ? shortClock : clock)(at, now)}</time>;
}
