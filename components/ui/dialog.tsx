import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { onKeys } from './keyboard';

export interface DialogProps {
  title: string;
  actions: ComponentChildren;
  children: ComponentChildren;
  onClose: () => void;
  /** Called for Enter in a one-line field. */
  onEnter?: () => void;
}

/** A modal question. The browser keeps the focus inside and restores it on close. */
export function Dialog({ title, actions, children, onClose, onEnter }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Close it before it is removed: only then does the browser restore the focus.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      class="ol-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={onKeys((event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onEnter?.();
      })}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="ol-dialog-actions">{actions}</div>
    </dialog>
  );
}
