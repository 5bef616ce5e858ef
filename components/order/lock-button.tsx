import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, type ButtonProps } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { focusedBy } from '@/components/ui/use-hotkeys';
import { type Subject, useArming } from './arming/arming';

interface LockButtonProps
  extends Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'wide' | 'kbd' | 'describedBy' | 'children'> {
  /** What a press would lock, as the agent reads it. */
  subject: Subject;
  disabled?: boolean;
  /** Letter that moves the focus here. */
  focusKey?: string;
  lockRef?: Ref<LockAction>;
  /** Called with true once it has been hidden for long although the tab is visible, with false when that is over. */
  onHeld?: (isHeld: boolean) => void;
  onLock: () => void;
}

const LONG_MS = 3000;

/** The same as pressing the button, for Enter in the list. */
export type LockAction = (event: Event) => void;

/** A button that makes a lock: disabled until it is armed, and it ignores clicks of scripts. */
export function LockButton({
  subject,
  disabled = false,
  focusKey,
  lockRef,
  onHeld,
  onLock,
  ...looks
}: LockButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { useArmed, counts } = useArming();
  const { isArmed, left, round, isHidden } = useArmed(button, subject);
  useLayoutEffect(() => {
    if (!isHidden) return onHeld?.(false);
    const timer = setInterval(() => document.hidden || onHeld?.(true), LONG_MS);
    return () => clearInterval(timer);
  }, [isHidden, onHeld]);
  const isOff = disabled || !isArmed;
  const press: LockAction = (event) => {
    if (!isOff && counts(event, button.current, subject)) onLock();
  };
  if (typeof lockRef === 'function') lockRef(press);
  else if (lockRef) lockRef.current = press;
  return (
    <span class={classes('ol-lock', looks.wide && 'ol-lock-wide')}>
      <Button {...looks} buttonRef={button} disabled={isOff} {...focusedBy(focusKey)} onClick={press}>
        {looks.children}
        {!disabled && left !== undefined && (
          <i key={round} class="ol-rest" style={{ animationDuration: `${left}ms` }} aria-hidden="true" />
        )}
      </Button>
    </span>
  );
}
