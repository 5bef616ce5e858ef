import { type Acts, isOfWindow } from '@/components/order/arming/acts';

/**
 * Whether the agent has brought the focus into the frame. A page can give it back without the agent, by a popover or a
 * dialog that closes, and the agent still types for the chat: keys count only after opening, a press inside, or Tab.
 */
export interface Invitation {
  isInvited(): boolean;
  /** The host page's own script has moved the focus here for the agent. */
  invite(): void;
}

/** `isOpened`: the agent has just opened the picker, which takes the focus then. */
export function watchInvitation(view: Window, isOpened: boolean): Invitation {
  let isInvited = isOpened;
  const invite = (): void => {
    isInvited = true;
  };
  const leave = (event: Event): void => {
    if (isOfWindow(event)) isInvited = false;
  };
  view.addEventListener('blur', leave, true);
  view.addEventListener('pointerup', ({ isTrusted }) => isTrusted && invite(), true);
  // Pressed outside, its release arrives here.
  for (const type of ['keydown', 'keyup'] as const)
    view.addEventListener(type, ({ isTrusted, key }) => isTrusted && key === 'Tab' && invite(), true);
  return { isInvited: () => isInvited, invite };
}

/** Without an invitation all keys are strays. */
export function invitedActs(acts: Acts, { isInvited }: Invitation): Acts {
  return {
    hasActed: () => isInvited() && acts.hasActed(),
    hasStrayed: () => !isInvited() || acts.hasStrayed(),
  };
}
