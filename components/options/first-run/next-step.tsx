import { useState } from 'preact/hooks';
import { ReadyChecks } from '@/components/setup/ready-checks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useOptions } from '../options-screen';
import { ExportDialog } from '../transfer/export-dialog';

/** The shop is set up: how the agents get the extension. */
export function NextStep({ onDone }: { onDone(): void }) {
  const { screen, t } = useOptions();
  const [isExporting, setExporting] = useState(false);
  const [exported, setExported] = useState<string>();
  return (
    <>
      <div class="opt-first-form">
        <h2>{t.transfer.nextTitle}</h2>
        <ReadyChecks port={screen} />
        <h3>{t.transfer.seatsTitle}</h3>
        <p>{t.transfer.seatsText}</p>
        <p>
          <Button icon="download" onClick={() => setExporting(true)}>
            {t.transfer.export}
          </Button>
        </p>
        <div role="status">{exported && <Notice icon="check">{t.transfer.exported(exported)}</Notice>}</div>
      </div>
      <footer class="opt-save-bar">
        <span class="opt-spacer" />
        <Button kind="primary" data-first onClick={onDone}>
          {t.transfer.toShops}
        </Button>
      </footer>
      {isExporting && (
        <ExportDialog
          onExported={(name) => {
            setExporting(false);
            setExported(name);
          }}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}
