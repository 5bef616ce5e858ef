import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Arming } from '@/components/order/arming';
import { createPatience } from './armed';
import type { Eye } from './sight';

const LOOK_EVERY_MS = 80;

/** The picker's answer to "may this button lock?": only once it has been seen, and only for what a person did. */
export function createArming(eye: Eye): Arming {
  function useArmed(button: RefObject<HTMLElement | null>): boolean {
    const [isArmed, setArmed] = useState(false);
    useEffect(() => {
      const element = button.current;
      if (!element) return;
      const patience = createPatience();
      const unfollow = eye.follow(element);
      const timer = setInterval(
        () => setArmed(patience.look(eye.see(element), performance.now())),
        LOOK_EVERY_MS,
      );
      return () => {
        clearInterval(timer);
        unfollow();
      };
    }, [button]);
    return isArmed;
  }
  return { useArmed, counts: (event) => event.isTrusted };
}
