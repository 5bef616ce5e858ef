import type { RefObject } from 'preact';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type ArmedState,
  type ArmingControl,
  type ArmingWorld,
  createArmingControl,
  UNARMED,
} from './control';
import type { Subject } from './rest';

export type { ArmedState, ArmingWorld } from './control';
export type { Subject } from './rest';

/** Whether a button that locks may be pressed; the same rules in picker, popup and side panel (docs/security.md). */
export interface Arming {
  /** A hook. */
  useArmed: (button: RefObject<HTMLElement | null>, subject: Subject) => ArmedState;
  /** Whether this event on this button may lock that subject now. */
  counts: (event: Event, button: HTMLElement | null, subject: Subject) => boolean;
}

const NEVER: Arming = { useArmed: () => UNARMED, counts: () => false };

/** Without a provider no button is ever armed. */
const ArmingContext = createContext<Arming>(NEVER);

export const ArmingProvider = ArmingContext.Provider;

export function useArming(): Arming {
  return useContext(ArmingContext);
}

export function createArming(world: ArmingWorld): Arming {
  const controls = new WeakMap<HTMLElement, ArmingControl>();
  function useArmed(button: RefObject<HTMLElement | null>, subject: Subject): ArmedState {
    const [state, setState] = useState(UNARMED);
    const armedFor = useRef('');
    const text = JSON.stringify([subject.chosen, subject.given]);
    useLayoutEffect(() => {
      const element = button.current;
      if (!element) return;
      const control = createArmingControl(world, element, setState);
      controls.set(element, control);
      return () => {
        controls.delete(element);
        control.stop();
      };
    }, [button]);
    useLayoutEffect(() => {
      armedFor.current = text;
      if (button.current) controls.get(button.current)?.subject(subject);
    }, [button, text]);
    // A button rendered for the first time has not rested yet.
    return armedFor.current === text ? state : { ...state, isArmed: false };
  }
  return {
    useArmed,
    counts: (event, button, subject) =>
      button !== null && (controls.get(button)?.counts(event, subject) ?? false),
  };
}
