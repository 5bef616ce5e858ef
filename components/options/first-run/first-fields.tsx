import { useState } from 'preact/hooks';
import { FieldGroup } from '@/components/ui/field-row';
import { Icon } from '@/components/ui/icon';
import { useOptions } from '../options-screen';
import { AppKeyFields, LookRow, NickField, SessionField } from '../shops/key-fields';
import { CallFields } from '../shops/shop-fields';
import type { ShopEditor } from '../shops/use-shop-editor';
import type { ShopField } from '../shops/validate-shop';

const FIRST: readonly ShopField[] = ['sellerNick', 'appKey', 'appSecret', 'targetAppKey'];

/**
 * The four required fields; the defaults of the rest suit most shops and are folded. It opens if something in it is
 * wrong.
 */
export function FirstFields({ editor }: { editor: ShopEditor }) {
  const { t } = useOptions();
  const [isOpen, setOpen] = useState(false);
  const wrong = Object.keys(editor.problems) as ShopField[];
  return (
    <>
      <FieldGroup title={t.shops.groupShop}>
        <NickField editor={editor} />
      </FieldGroup>
      <FieldGroup title={t.shops.groupKeys}>
        <AppKeyFields editor={editor} isManaged={false} />
      </FieldGroup>
      <details
        class="opt-advanced opt-first-more"
        open={isOpen || wrong.some((field) => !FIRST.includes(field))}
        onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
      >
        <summary>
          <Icon name="chevron" size={14} />
          {t.transfer.moreFields}
        </summary>
        <FieldGroup title={t.transfer.moreTitle}>
          <SessionField editor={editor} />
          <LookRow editor={editor} />
        </FieldGroup>
        <CallFields editor={editor} />
      </details>
    </>
  );
}
