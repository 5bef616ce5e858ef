import { useEffect, useState } from 'preact/hooks';
import { useOptions } from './options-screen';

const SECOND = 1000;

/** Whole seconds left until `at` (epoch ms; 0: nothing to wait for), counted down on screen. */
export function useSecondsUntil(at: number): number {
  const { screen } = useOptions();
  const [now, setNow] = useState(() => screen.now());
  const seconds = Math.max(0, Math.ceil((at - now) / SECOND));
  const isWaiting = seconds > 0;
  useEffect(() => setNow(screen.now()), [screen, at]);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setNow(screen.now()), SECOND);
    return () => clearInterval(timer);
  }, [isWaiting, screen]);
  return seconds;
}
