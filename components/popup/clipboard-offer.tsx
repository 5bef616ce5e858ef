import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IdText } from '@/components/ui/id-text';
import { usePopupTexts } from './texts';

/** Offers the number in the clipboard: one click, or Enter while the field is empty. */
export function ClipboardOffer({ ids, take }: { ids: string[]; take: () => void }) {
  const t = usePopupTexts();
  const [first] = ids;
  if (!first) return null;
  return (
    <div class="pp-clipboard">
      <Icon name="clipboard" size={14} />
      <span class="ol-meta">{t.clipboard}</span>
      {ids.length === 1 ? <IdText id={first} /> : <span>{t.orders({ n: ids.length })}</span>}
      <Button kind="link" kbd="↵" aria-label={t.clipboardLookUp} onClick={take}>
        {t.lookUp}
      </Button>
    </div>
  );
}
