import { useEffect, useRef } from 'preact/hooks';
import type { ShopsTask } from '@/utils/messages/options-link';
import type { ShopView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { focusField } from '../shops/focus-field';
import { ShopSaveBar } from '../shops/shop-save-bar';
import { useShopEditor } from '../shops/use-shop-editor';
import { useAddTask } from '../shops/use-shops-task';
import { FirstFields } from './first-fields';
import type { FirstWords, Step } from './steps';

interface Props {
  shops: ShopView[];
  step: Step;
  task: ShopsTask | undefined;
  onStep(step: Step): void;
  onTyped(typed: FirstWords): void;
  onSaved(shops: ShopView[], nick: string, andTest: boolean): void;
}

/** Both steps of the form on one screen: no paging, the rail follows the focus. */
export function FormStep({ shops, step, task, onStep, onTyped, onSaved }: Props) {
  const { t } = useOptions();
  const andTest = useRef(false);
  const editor = useShopEditor(shops, (next, nick) => onSaved(next, nick, andTest.current));
  const form = useRef<HTMLDivElement>(null);
  const {
    draft: { sellerNick, appKey },
  } = editor;
  useEffect(() => onTyped({ sellerNick, appKey }), [sellerNick, appKey, onTyped]);
  useAddTask(task, editor, form);
  const save = async (thenTest: boolean): Promise<void> => {
    andTest.current = thenTest;
    const wrong = await editor.save();
    if (wrong) focusField(form.current, wrong);
  };
  return (
    <>
      <div
        class="opt-first-form opt-above"
        ref={form}
        onFocusIn={(event) => {
          const field = (event.target as Element).closest('[data-field]')?.getAttribute('data-field');
          const next = field === 'sellerNick' ? 'shop' : 'keys';
          if (field && next !== step) onStep(next);
        }}
      >
        <FirstFields editor={editor} />
      </div>
      <ShopSaveBar
        editor={editor}
        further={{ label: t.transfer.saveAndTest, onPress: () => void save(true) }}
        onSave={() => void save(false)}
      />
    </>
  );
}
