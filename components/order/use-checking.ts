import { useCallback, useEffect, useState } from 'preact/hooks';

/** How long a confirm waits for the platform; then the order is shown as not checked. */
const PATIENCE_MS = 2_000;

/** Whether a confirm waits for the platform: from `start` until `end`, but never for long. */
export function useChecking(isDue: boolean): { isChecking: boolean; start: () => void; end: () => void } {
  const [isChecking, setChecking] = useState(isDue);
  useEffect(() => {
    if (!isChecking) return;
    const timer = setTimeout(() => setChecking(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isChecking]);
  return {
    isChecking,
    start: useCallback(() => setChecking(true), []),
    end: useCallback(() => setChecking(false), []),
  };
}
