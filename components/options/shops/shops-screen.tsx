import { useState } from 'preact/hooks';
import type { ShopsTask } from '@/utils/messages/options-link';
import type { ShopView } from '@/utils/messages/views';
import { FirstRun } from '../first-run/first-run';
import { useOptions } from '../options-screen';
import { Waiting } from '../parts/waiting';
import { useFileDrop } from '../transfer/use-file-drop';
import { useImport } from '../transfer/use-import';
import { type Answer, useAnswer } from '../use-background';
import { ShopsSection } from './shops-section';

interface Props {
  shops: Answer<ShopView[]>;
  /** The task for which another page leads here. */
  task: ShopsTask | undefined;
}

/** The shops, or the first run while there is none. Both accept a settings file. */
export function ShopsScreen({ shops, task }: Props) {
  const { t } = useOptions();
  const { value, problem, set, reload } = shops;
  const unreadable = useAnswer('app/unreadable-shops', {}, 'shops');
  const isAnswered = unreadable.value !== undefined || unreadable.problem !== undefined;
  const broken = unreadable.value ?? [];
  /** Undefined: decided by whether there is a shop. The first run continues after its shop is saved. */
  const [isFirstRun, setFirstRun] = useState<boolean>();
  const importing = useImport(() => {
    setFirstRun(false);
    reload();
  });
  const isFileOver = useFileDrop((file) => void importing.take(file));
  if (!value || !isAnswered) {
    return <Waiting title={t.frame.shops} problem={problem} onRetry={reload} />;
  }
  return (
    <>
      {(isFirstRun ?? value.length + broken.length === 0) ? (
        <FirstRun
          shops={value}
          importing={importing}
          task={task}
          onShops={(saved) => {
            setFirstRun(true);
            set(saved);
          }}
          onDone={() => setFirstRun(false)}
        />
      ) : (
        <ShopsSection
          shops={value}
          unreadable={broken}
          importing={importing}
          task={task}
          onShops={set}
          onUnreadable={unreadable.set}
        />
      )}
      {isFileOver && <p class="opt-drop-hint">{t.transfer.dropHere}</p>}
    </>
  );
}
