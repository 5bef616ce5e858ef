import { useFieldErrors } from '../field-errors';
import type { ShopEditor } from './use-shop-editor';
import type { ShopField } from './validate-shop';

type TextShopField = Exclude<ShopField, 'appSecret' | 'session' | 'extraParams'>;

/** Value, error and the two events of a text field of the draft. */
export function useBinding(editor: ShopEditor) {
  const errorOf = useFieldErrors();
  return (field: TextShopField) => ({
    name: field,
    value: editor.draft[field],
    error: errorOf(editor.problems[field]),
    onInput: (value: string) => editor.change({ [field]: value }),
    onLeave: () => editor.leave(field),
  });
}
