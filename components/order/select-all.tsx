import { useId } from 'preact/hooks';
import { Checkbox } from '@/components/ui/checkbox';
import { Kbd } from '@/components/ui/kbd';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { SubOrderView } from '@/utils/messages/views';
import { type Ids, isMarked, isTickable } from './selection';

interface SelectAllProps {
  lines: readonly SubOrderView[];
  ticked: Ids;
  /** Everything it ticks is ticked. */
  isAll: boolean;
  /** Shows the key that works here. */
  keys: boolean;
  onToggle: () => void;
}

/** 全选可锁定, and how many lines can be locked. */
export function SelectAll({ lines, ticked, isAll, keys, onToggle }: SelectAllProps) {
  const t = useTexts(common);
  const id = useId();
  const may = lines.filter(isTickable);
  const marked = may.filter(isMarked).length;
  const counts = { lockable: may.length, all: lines.length, marked };
  return (
    <div class="ol-select-all">
      <label for={id}>
        <Checkbox
          id={id}
          checked={isAll}
          mixed={!isAll && ticked.length > 0}
          disabled={may.length === 0}
          shortcut="a"
          onChange={onToggle}
        />
        {may.length === 0 ? t.nothingLockable : t.selectAll}
        {keys && may.length > 0 && <Kbd>A</Kbd>}
      </label>
      <span class="ol-meta">
        {may.length === 0
          ? `0 / ${lines.length}`
          : marked > 0
            ? t.lockableMarked(counts)
            : t.lockableOf(counts)}
      </span>
    </div>
  );
}
