import { useState } from 'preact/hooks';
import type { ShopView } from '@/utils/messages/views';
import { useOptions } from '../env';
import { FirstRun } from '../first-run/first-run';
import { Waiting } from '../parts/waiting';
import { useFileDrop } from '../transfer/use-file-drop';
import { useImport } from '../transfer/use-import';
import type { Answer } from '../use-background';
import { ShopsSection } from './shops-section';

/** The shops, or the first run while there is none. A settings file is taken on both. */
export function ShopsScreen({ shops }: { shops: Answer<ShopView[]> }) {
  const { t } = useOptions();
  const { value, problem, set, reload } = shops;
  /** Undefined: decided by whether there is a shop. The first run goes on after its shop is saved. */
  const [isFirstRun, setFirstRun] = useState<boolean>();
  const importing = useImport(() => {
    setFirstRun(false);
    reload();
  });
  const isFileOver = useFileDrop((file) => void importing.take(file));
  if (!value) {
    return <Waiting title={t.frame.shops} problem={problem} onRetry={reload} />;
  }
  return (
    <>
      {(isFirstRun ?? value.length === 0) ? (
        <FirstRun
          shops={value}
          importing={importing}
          onShops={(saved) => {
            setFirstRun(true);
            set(saved);
          }}
          onDone={() => setFirstRun(false)}
        />
      ) : (
        <ShopsSection shops={value} importing={importing} onShops={set} />
      )}
      {isFileOver && <p class="opt-drop-hint">{t.transfer.dropHere}</p>}
    </>
  );
}
