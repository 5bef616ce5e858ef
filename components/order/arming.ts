import type { RefObject } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * Whether a button that locks may be pressed. In a page it must have been seen first (components/picker/useArmed);
 * in a page of our own nothing can lie over it, and it may at once.
 */
export interface Arming {
  /** A hook. */
  useArmed: (button: RefObject<HTMLElement | null>) => boolean;
  /** Whether this event on this button may lock now. */
  counts: (event: Event, button: HTMLElement | null) => boolean;
}

const ArmingContext = createContext<Arming>({ useArmed: () => true, counts: () => true });

export const ArmingProvider = ArmingContext.Provider;

export function useArming(): Arming {
  return useContext(ArmingContext);
}
