import { useOptions } from '../options-screen';
import { CopyButton } from '../parts/copy-button';

/** For an administrator who has no keys yet: what is needed, and a note for the vendor. */
export function VendorHelp({ appKey }: { appKey: string }) {
  const { t } = useOptions();
  return (
    <section class="opt-card opt-vendor">
      <h2>{t.shops.noKeysTitle}</h2>
      <p>{t.shops.noKeysText}</p>
      <CopyButton link label={t.shops.noKeysCopy} text={t.shops.vendorNote(appKey.trim())} />
    </section>
  );
}
