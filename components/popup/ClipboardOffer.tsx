import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { IdText } from '@/components/ui/IdText';
import { usePopupTexts } from './texts';

/** The number that was copied in another program: one click, or Enter while the field is empty. */
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
