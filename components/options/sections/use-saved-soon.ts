import { useEffect, useRef, useState } from 'preact/hooks';

/** Saved shortly after the last key: no button to forget. */
const SAVE_AFTER_MS = 500;

interface SavedSoon<T> {
  value: T;
  put(value: T): void;
  /** The field was left. */
  keepNow(): void;
}

/**
 * A typed value, saved once the agent pauses or leaves. `isFixed`: a policy sets it; what was typed before is dropped.
 */
export function useSavedSoon<T>(kept: T, save: (value: T) => void, isFixed = false): SavedSoon<T> {
  const [typed, put] = useState(kept);
  const value = isFixed ? kept : typed;
  useEffect(() => {
    if (isFixed) put(kept);
  }, [isFixed, JSON.stringify(kept)]);
  const isChanged = JSON.stringify(value) !== JSON.stringify(kept);
  const keepNow = (): void => {
    if (isChanged) save(value);
  };
  const latest = useRef(keepNow);
  latest.current = keepNow;
  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => latest.current(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value, isChanged]);
  // The section was left before the delay was over.
  useEffect(() => () => latest.current(), []);
  return { value, put, keepNow };
}
