import { Notice } from '@/components/ui/notice';
import { useOptions } from '../options-screen';
import { ProblemNote } from '../parts/problem-note';
import { type FurtherSave, SaveBar } from '../parts/save-bar';
import { HostDialog } from './host-dialog';
import type { ShopEditor } from './use-shop-editor';
import { clockTime } from './when-tested';

interface ShopSaveBarProps {
  editor: ShopEditor;
  further?: FurtherSave | undefined;
  onSave: () => void;
}

/** Below a shop's form: the save bar, why saving failed, and the question about a new host. */
export function ShopSaveBar({ editor, further, onSave }: ShopSaveBarProps) {
  const { t, language } = useOptions();
  const { saveState } = editor;
  return (
    <>
      <SaveBar
        changes={editor.changes}
        wrong={Object.keys(editor.problems).length}
        isSaving={saveState.phase === 'saving'}
        savedAt={saveState.phase === 'saved' ? clockTime(saveState.at, language) : undefined}
        {...(further && { further })}
        onSave={onSave}
        onDiscard={editor.discard}
      >
        {saveState.phase === 'problem' && <ProblemNote problem={saveState.problem} />}
        {saveState.phase === 'denied' && <Notice>{t.shops.hostDenied(saveState.host)}</Notice>}
      </SaveBar>
      {saveState.phase === 'confirm' && (
        <HostDialog
          host={saveState.host}
          what={saveState.what}
          onConfirm={() => void editor.confirmHost()}
          onCancel={editor.cancelConfirm}
        />
      )}
    </>
  );
}
