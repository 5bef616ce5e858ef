import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ShopsTask } from '@/utils/messages/options-link';
import { focusField } from './focus-field';
import type { ShopEditor } from './use-shop-editor';

/** Opens the form that another page asked for, with the focus where typing begins. */
export function useAddTask(
  task: ShopsTask | undefined,
  editor: ShopEditor,
  form: RefObject<HTMLElement | null>,
): void {
  const field = useRef<string | undefined>(undefined);
  // Before the other effect: the field is there once its form is rendered.
  useEffect(() => {
    if (field.current) focusField(form.current, field.current);
    field.current = undefined;
  });
  useEffect(() => {
    if (task?.task !== 'add') return;
    editor.add(task.sellerNick);
    field.current = task.sellerNick ? 'appKey' : 'sellerNick';
  }, [task]);
}
