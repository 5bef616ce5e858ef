import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { ConnectionTest, ShopView } from '@/utils/messages/views';
import { ConnectionPanel } from '../connection/connection-panel';
import { useOptions } from '../env';
import { PageHead } from '../parts/page-head';
import { ProblemNote } from '../parts/problem-note';
import { SaveBar } from '../parts/save-bar';
import { ExportDialog } from '../transfer/export-dialog';
import { ImportField } from '../transfer/import-field';
import { ImportResult } from '../transfer/import-result';
import type { Import } from '../transfer/use-import';
import { focusField } from './focus-field';
import { HostAccess } from './host-access';
import { HostDialog } from './host-dialog';
import { RemoveShop } from './remove-shop';
import { ShopFields } from './shop-fields';
import { ShopList } from './shop-list';
import { useShopEditor } from './use-shop-editor';
import { VendorHelp } from './vendor-help';
import { clockTime } from './when-tested';

interface Props {
  shops: ShopView[];
  importing: Import;
  onShops(shops: ShopView[]): void;
}

/** Shops: list, form and connection test side by side. */
export function ShopsSection({ shops, importing, onShops }: Props) {
  const { env, t, language } = useOptions();
  const editor = useShopEditor(shops, onShops);
  const [isExporting, setExporting] = useState(false);
  const [exported, setExported] = useState<string>();
  const form = useRef<HTMLElement>(null);
  const { saved, saveState, draft } = editor;

  const mayFill = useRef(false);
  // Its form is there once it is drawn.
  useEffect(() => {
    if (mayFill.current) focusField(form.current, 'appSecret');
    mayFill.current = false;
  });
  const fill = (nick: string): void => {
    editor.select(nick);
    mayFill.current = true;
  };

  const save = async (): Promise<void> => {
    const wrong = await editor.save();
    if (wrong) focusField(form.current, wrong);
  };
  const order = async (sellerNicks: string[]): Promise<void> => {
    const reply = await env.send('app/order-shops', { sellerNicks });
    if (reply.ok) onShops(reply.value);
  };
  const tested = (nick: string, lastTest: ConnectionTest): void =>
    onShops(shops.map((shop) => (shop.sellerNick === nick ? { ...shop, lastTest } : shop)));

  return (
    <>
      <PageHead title={t.frame.shops} intro={t.shops.intro}>
        <ImportField onFile={(file) => void importing.take(file)} />
        <Button icon="download" disabled={shops.length === 0} onClick={() => setExporting(true)}>
          {t.transfer.export}
        </Button>
      </PageHead>
      <ImportResult importing={importing} onFill={fill} />
      {exported && <Notice>{t.transfer.exported(exported)}</Notice>}
      <div class="opt-shops-grid">
        <ShopList shops={shops} editor={editor} onOrder={(nicks) => void order(nicks)} />
        <section class="opt-card opt-form" ref={form} aria-label={draft.sellerNick || t.shops.untitled}>
          {saved && <HostAccess key={`${saved.gatewayUrl} ${saved.topUrl}`} shop={saved} />}
          {saved?.isManaged && <Notice>{t.shops.managedForm}</Notice>}
          <ShopFields key={editor.selected} editor={editor} isManaged={saved?.isManaged ?? false} />
          {saved && !saved.isManaged && (
            <RemoveShop
              shop={saved}
              nextDefault={nextDefault(saved, shops)}
              onRemoved={(left) => {
                editor.discard();
                onShops(left);
              }}
            />
          )}
        </section>
        <div class="opt-side">
          <ConnectionPanel shop={saved} hasChanges={editor.changes > 0} onTested={tested} />
          <VendorHelp appKey={draft.appKey} />
        </div>
      </div>
      <SaveBar
        changes={editor.changes}
        wrong={Object.keys(editor.problems).length}
        isSaving={saveState.phase === 'saving'}
        savedAt={saveState.phase === 'saved' ? clockTime(saveState.at, language) : undefined}
        onSave={() => void save()}
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

/** The background makes the first of its own shops the default where the default one goes. */
function nextDefault(removed: ShopView, shops: ShopView[]): ShopView | undefined {
  return removed.isDefault ? shops.find((shop) => shop !== removed && !shop.isManaged) : undefined;
}
