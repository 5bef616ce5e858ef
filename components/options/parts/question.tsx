import type { ComponentChildren } from 'preact';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useOptions } from '../options-screen';

interface Props extends Pick<ButtonProps, 'kind' | 'icon' | 'busy' | 'disabled'> {
  title: string;
  /** What the answer "yes" does, as a verb. */
  confirm: string;
  /** A third option, between no and yes. */
  other?: ComponentChildren;
  children: ComponentChildren;
  onConfirm(): void;
  onClose(): void;
  onEnter?: () => void;
}

/** A question with its two answers; by default the confirming one is destructive. */
export function Question({ title, confirm, other, children, onConfirm, onClose, onEnter, ...p }: Props) {
  const { t } = useOptions();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      {...(onEnter && { onEnter })}
      actions={
        <>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          {other}
          <Button kind="danger" {...p} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
