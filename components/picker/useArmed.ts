import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Arming } from '@/components/order/arming';
import { createPatience } from './armed';
import type { Eye } from './sight';

const LOOK_EVERY_MS = 80;

/** The picker's answer to "may this button lock?": only once it has been seen, still is, and only for what a person did. */
export function createArming(eye: Eye): Arming {
  const looks = new WeakMap<HTMLElement, (closely: boolean) => boolean>();
  function useArmed(button: RefObject<HTMLElement | null>): boolean {
    const [isArmed, setArmed] = useState(false);
    useEffect(() => {
      const element = button.current;
      if (!element) return;
      const patience = createPatience();
      const unfollow = eye.follow(element);
      const look = (closely: boolean) => patience.look(eye.see(element, closely), performance.now());
      looks.set(element, look);
      const timer = setInterval(() => setArmed(look(false)), LOOK_EVERY_MS);
      return () => {
        clearInterval(timer);
        unfollow();
      };
    }, [button]);
    return isArmed;
  }
  return {
    useArmed,
    // Between two looks a page could have done something: the press itself is one more.
    counts: (event, button) => event.isTrusted && button !== null && looks.get(button)?.(true) === true,
  };
}
