import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon';

interface FoldButtonProps {
  isFolded: boolean;
  fold: (isFolded: boolean) => void;
  /** Accessible name, if `children` do not give it. */
  label?: string;
  children?: ComponentChildren;
}

/** Opens and folds the section below it. */
export function FoldButton({ isFolded, fold, label, children }: FoldButtonProps) {
  return (
    <button
      type="button"
      class="pp-fold"
      aria-label={label}
      aria-expanded={!isFolded}
      onClick={(event) => {
        // Not every browser focuses a clicked button, and the focused element may be folded away.
        event.currentTarget.focus();
        fold(!isFolded);
      }}
    >
      {children}
      <Icon name={isFolded ? 'right' : 'down'} size={14} />
    </button>
  );
}
