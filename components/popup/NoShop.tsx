import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Mark } from '@/components/ui/Mark';
import { useHost } from './host';
import { usePopupTexts } from './texts';

/** Nothing can be signed yet: who sets it up, and where. */
export function NoShop() {
  const t = usePopupTexts();
  const { openPage } = useHost();
  return (
    <section class="pp-gate" aria-labelledby="pp-no-shop">
      <Mark size={40} />
      <h2 id="pp-no-shop">{t.noShop}</h2>
      <p class="ol-meta">
        {t.noShopNote.map((line) => (
          <span key={line} class="pp-line">
            {line}
          </span>
        ))}
      </p>
      <Button kind="primary" size="large" onClick={() => openPage('options', 'shops')}>
        <Icon name="plus" size={16} /> {t.addShop}
      </Button>
      <Button size="large" onClick={() => openPage('options', 'shops')}>
        <Icon name="upload" size={16} /> {t.importSettings}
      </Button>
      <Button kind="link" onClick={() => openPage('options', 'shops')}>
        {t.tryDemo}
      </Button>
    </section>
  );
}
