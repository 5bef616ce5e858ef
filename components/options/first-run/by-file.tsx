import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useOptions } from '../options-screen';
import { ImportField } from '../transfer/import-field';

interface Props {
  onFile(file: File): void;
  onByHand(): void;
}

/** Users who come for 导入配置 find the file field in place of the form: a page may not open the file chooser by itself. */
export function ByFile({ onFile, onByHand }: Props) {
  const { t } = useOptions();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  return (
    <>
      <div class="opt-first-form opt-by-file" ref={place}>
        <h2>{t.transfer.byFileTitle}</h2>
        <p>{t.transfer.byFileText}</p>
        <ImportField onFile={onFile} />
        <p class="opt-note">{t.transfer.byFileSafe}</p>
      </div>
      <footer class="opt-save-bar">
        <span class="opt-spacer" />
        <Button onClick={onByHand}>{t.transfer.byHand}</Button>
      </footer>
    </>
  );
}
