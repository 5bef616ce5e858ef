import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, type ButtonProps } from '@/components/ui/Button';
import { useArming } from './arming';

export interface LockButtonProps
  extends Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'wide' | 'kbd' | 'describedBy' | 'children'> {
  disabled?: boolean;
  /** Letter that brings the focus here. */
  focusKey?: string;
  lockRef?: Ref<LockAction>;
  /** Told true once it has had to wait for long although somebody could be looking, false when that is over. */
  onHeld?: (isHeld: boolean) => void;
  onLock: () => void;
}

const LONG_MS = 3000;

/** The same as pressing the button, for Enter in the list. */
export type LockAction = (event: Event) => void;

/** A button that makes a lock happen: disabled until it may be used, and deaf to a script's click. */
export function LockButton({
  disabled = false,
  focusKey,
  lockRef,
  onHeld,
  onLock,
  ...looks
}: LockButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { useArmed, counts } = useArming();
  const isArmed = useArmed(button);
  // Before the paint: what is said about it moves it, and then it is not armed any more.
  useLayoutEffect(() => {
    if (isArmed) return onHeld?.(false);
    const timer = setInterval(() => document.hidden || onHeld?.(true), LONG_MS);
    return () => clearInterval(timer);
  }, [isArmed, onHeld]);
  const isOff = disabled || !isArmed;
  const press: LockAction = (event) => {
    if (!isOff && counts(event, button.current)) onLock();
  };
  if (typeof lockRef === 'function') lockRef(press);
  else if (lockRef) lockRef.current = press;
  return (
    <Button {...looks} buttonRef={button} disabled={isOff} data-focus={focusKey} onClick={press}>
      {looks.children}
    </Button>
  );
}
