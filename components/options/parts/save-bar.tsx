import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Kbd } from '@/components/ui/Kbd';
import { useOptions } from '../env';
import { Wrong } from './wrong';

interface Props {
  changes: number;
  /** Problems of fields that were tried to be saved. */
  wrong: number;
  isSaving: boolean;
  /** "14:05"; undefined: nothing saved on this screen yet. */
  savedAt: string | undefined;
  /** What follows; in the place of the word about the draft. */
  next?: string;
  onSave(): void;
  onDiscard(): void;
  children?: ComponentChildren;
}

/** Stands below a form: how much is unsaved, and the two ways on. Ctrl+S saves. */
export function SaveBar({ changes, wrong, isSaving, savedAt, next, onSave, onDiscard, children }: Props) {
  const { t } = useOptions();
  useSaveKey(changes > 0 ? onSave : undefined);
  return (
    <footer class="opt-save-bar">
      <div class="opt-save-state">
        <div role="alert">{wrong > 0 && <Wrong>{t.frame.hasErrors(wrong)}</Wrong>}</div>
        {changes > 0 && (
          <p>
            <span class="opt-save-dot" />
            <span class="opt-whole">{t.frame.unsaved(changes)}</span>
          </p>
        )}
        {(next || changes > 0) && <p class="opt-dim">{next ?? t.frame.draftKept}</p>}
        <p role="status">
          {changes === 0 && savedAt && (
            <>
              <Icon name="check" size={14} />
              {t.frame.saved(savedAt)}
            </>
          )}
        </p>
        {children}
      </div>
      <Button disabled={changes === 0 || isSaving} onClick={onDiscard}>
        {t.frame.discard}
      </Button>
      <Button kind="primary" disabled={changes === 0} busy={isSaving} onClick={onSave}>
        {t.frame.save}
        {changes > 0 && <Kbd>Ctrl S</Kbd>}
      </Button>
    </footer>
  );
}

/** Ctrl+S or ⌘S, wherever the focus is; never the browser's "save page". */
function useSaveKey(onSave: (() => void) | undefined): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      onSave?.();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [onSave]);
}
