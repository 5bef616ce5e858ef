import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { ShopsTask } from '@/utils/messages/options-link';
import type { ShopView, UnreadableShop } from '@/utils/messages/views';
import { ConnectionPanel } from '../connection/connection-panel';
import { useGo } from '../go';
import { useOptions } from '../options-screen';
import { PageHead } from '../parts/page-head';
import { ExportDialog } from '../transfer/export-dialog';
import { ImportField } from '../transfer/import-field';
import { ImportResult } from '../transfer/import-result';
import type { Import } from '../transfer/use-import';
import { focusField } from './focus-field';
import { HostAccess } from './host-access';
import { RemoveShop } from './remove-shop';
import { ShopFields } from './shop-fields';
import { ShopList } from './shop-list';
import { ShopSaveBar } from './shop-save-bar';
import { UnreadableShops } from './unreadable-shops';
import { useShopEditor } from './use-shop-editor';
import { useAddTask } from './use-shops-task';
import { useTestAll } from './use-test-all';
import { VendorHelp } from './vendor-help';

interface Props {
  shops: ShopView[];
  unreadable: UnreadableShop[];
  importing: Import;
  task: ShopsTask | undefined;
  onShops(shops: ShopView[]): void;
  onUnreadable(left: UnreadableShop[]): void;
}

/** Shops: list, form and connection test side by side. */
export function ShopsSection({ shops, unreadable, importing, task, onShops, onUnreadable }: Props) {
  const { screen, t } = useOptions();
  const go = useGo();
  const editor = useShopEditor(shops, onShops);
  const [isExporting, setExporting] = useState(false);
  const [exported, setExported] = useState<string>();
  const form = useRef<HTMLElement>(null);
  const { saved, draft } = editor;
  const head = useRef<HTMLDivElement>(null);
  useAddTask(task, editor, form);
  useEffect(() => {
    if (task?.task === 'import') head.current?.querySelector('input')?.focus();
  }, [task]);

  const mayFill = useRef(false);
  // Its form is there once it is rendered.
  useEffect(() => {
    if (mayFill.current) focusField(form.current, 'appSecret');
    mayFill.current = false;
  });
  const fill = (nick: string): void => {
    editor.select(nick);
    mayFill.current = true;
  };

  const mend = (row: UnreadableShop): void => {
    editor.mend(row);
    focusField(form.current, row.wrong[0]?.field ?? 'sellerNick');
  };

  const save = async (): Promise<void> => {
    const wrong = await editor.save();
    if (wrong) focusField(form.current, wrong);
  };
  const order = async (sellerNicks: string[]): Promise<void> => {
    const reply = await screen.send('app/order-shops', { sellerNicks });
    if (reply.ok) onShops(reply.value);
  };
  const latest = useRef(shops);
  latest.current = shops;
  const tested = (nick: string, lastTest: ConnectionTest): void => {
    latest.current = latest.current.map((shop) => (shop.sellerNick === nick ? { ...shop, lastTest } : shop));
    onShops(latest.current);
  };
  const testAll = useTestAll(shops, tested);

  return (
    <>
      <PageHead title={t.frame.shops} intro={t.shops.intro}>
        <div ref={head}>
          <ImportField onFile={(file) => void importing.take(file)} />
        </div>
        <Button icon="download" disabled={shops.length === 0} onClick={() => setExporting(true)}>
          {t.transfer.export}
        </Button>
        <Button icon="user" onClick={() => go('seats')}>
          {t.seats.open}
        </Button>
      </PageHead>
      <ImportResult importing={importing} onFill={fill} />
      <div class="opt-messages">
        <UnreadableShops shops={unreadable} onMend={mend} onRemoved={onUnreadable} />
      </div>
      {exported && <Notice>{t.transfer.exported(exported)}</Notice>}
      <div class="opt-editor-grid">
        <ShopList shops={shops} editor={editor} testAll={testAll} onOrder={(nicks) => void order(nicks)} />
        <section class="opt-card opt-form" ref={form} aria-label={draft.sellerNick || t.shops.untitled}>
          {saved && <HostAccess key={`${saved.gatewayUrl} ${saved.topUrl}`} shop={saved} />}
          {saved?.isManaged && <Notice icon="shield">{t.shops.managedForm}</Notice>}
          {saved?.isPolicySecretIgnored && <Notice icon="warning">{t.rules.secretIgnored}</Notice>}
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
      <ShopSaveBar editor={editor} onSave={() => void save()} />
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

/** The background makes the first of its own shops the default if the default one is deleted. */
function nextDefault(removed: ShopView, shops: ShopView[]): ShopView | undefined {
  return removed.isDefault ? shops.find((shop) => shop !== removed && !shop.isManaged) : undefined;
}
