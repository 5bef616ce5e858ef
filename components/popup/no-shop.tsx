import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Mark } from '@/components/ui/mark';
import { addShopLink, IMPORT_LINK } from '@/utils/messages/options-link';
import { usePopupScreen } from './popup-screen';
import { usePopupTexts } from './texts';

/** Nothing can be signed yet: says who sets up a shop, and where. */
export function NoShop() {
  const t = usePopupTexts();
  const { openPage } = usePopupScreen();
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
      <Button kind="primary" size="large" onClick={() => openPage('options', addShopLink())}>
        <Icon name="plus" size={16} /> {t.addShop}
      </Button>
      <Button size="large" onClick={() => openPage('options', IMPORT_LINK)}>
        <Icon name="upload" size={16} /> {t.importSettings}
      </Button>
      <Button kind="link" onClick={() => openPage('welcome', 'try')}>
        {t.tryDemo}
      </Button>
    </section>
  );
}
