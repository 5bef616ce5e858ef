import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useOptions } from '../env';

interface Props {
  onFile(file: File): void;
  children: ComponentChildren;
}

/** A settings file dropped anywhere on the screen is taken; text and pictures are not. */
export function DropZone({ onFile, children }: Props) {
  const { t } = useOptions();
  const [isOver, setOver] = useState(false);
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  return (
    <div
      class="opt-drop"
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.target === event.currentTarget) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
      {isOver && <p class="opt-drop-hint">{t.transfer.dropHere}</p>}
    </div>
  );
}
