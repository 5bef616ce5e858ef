import { useLayoutEffect, useRef } from 'preact/hooks';
import { classes } from '@/components/ui/classes';
import { IconButton } from '@/components/ui/icon-button';
import { Mark } from '@/components/ui/mark';
import { useTexts } from '@/components/ui/texts';
import { picker as words } from '@/utils/i18n/picker';
import { followMoves } from './drag';
import { usePickerScreen } from './picker-screen';

/** Title, close, and what moves the picker: the head as a whole by the pointer, its grip by keys. */
export function PickerHead({ title }: { title: string }) {
  const t = useTexts(words);
  const { close, move } = usePickerScreen();
  const handle = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (handle.current && move ? followMoves(handle.current, move) : undefined), [move]);
  return (
    <header class="ol-picker-head">
      <div class={classes('ol-picker-handle', move && 'ol-picker-movable')} ref={handle}>
        <Mark size={20} />
        <h2>{title}</h2>
        {move && <IconButton icon="grip" name={t.move} onClick={() => {}} />}
      </div>
      <IconButton icon="close" name={t.close} onClick={close} />
    </header>
  );
}
