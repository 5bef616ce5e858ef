import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  title: string;
  actions: ComponentChildren;
  children: ComponentChildren;
  onClose: () => void;
  /** Enter in a one-line field. */
  onEnter?: () => void;
}

/** A question that has to be answered first. The browser keeps the focus in it, and gives it back when it is closed. */
export function Dialog({ title, actions, children, onClose, onEnter }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it is taken away: the browser gives the focus back only then.
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
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onEnter?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="ol-dialog-actions">{actions}</div>
    </dialog>
  );
}
