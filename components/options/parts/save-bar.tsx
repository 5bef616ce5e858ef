import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { listenForKeys } from '@/components/ui/keyboard';
import { Wrong } from '@/components/ui/wrong';
import { useOptions } from '../options-screen';

/** An alternative way to save, which is the main one then. */
export interface FurtherSave {
  label: string;
  onPress(): void;
}

interface Props {
  changes: number;
  /** Problems of the fields in the last attempt to save. */
  wrong: number;
  isSaving: boolean;
  /** "14:05"; undefined: nothing saved on this screen yet. */
  savedAt: string | undefined;
  further?: FurtherSave;
  onSave(): void;
  onDiscard(): void;
  children?: ComponentChildren;
}

/** Below a form: how much is unsaved, and the two buttons. Ctrl+S saves. */
export function SaveBar({ changes, wrong, isSaving, savedAt, further, onSave, onDiscard, children }: Props) {
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
        {changes > 0 && <p class="opt-dim">{t.frame.draftKept}</p>}
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
      <Button
        kind={further ? 'secondary' : 'primary'}
        disabled={changes === 0}
        busy={isSaving}
        onClick={onSave}
      >
        {t.frame.save}
        {changes > 0 && <Kbd>Ctrl S</Kbd>}
      </Button>
      {further && (
        <Button kind="primary" disabled={changes === 0} busy={isSaving} onClick={further.onPress}>
          {further.label}
        </Button>
      )}
    </footer>
  );
}

/** Ctrl+S or ⌘S, wherever the focus is; never the browser's "save page". */
function useSaveKey(onSave: (() => void) | undefined): void {
  useEffect(() => {
    return listenForKeys(document, (event) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      onSave?.();
    });
  }, [onSave]);
}
