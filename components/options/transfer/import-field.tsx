import { Icon } from '@/components/ui/icon';
import { useOptions } from '../options-screen';

interface Props {
  onFile(file: File): void;
}

/** A real file field that looks like a button: usable by hand, keyboard and automation alike. */
export function ImportField({ onFile }: Props) {
  const { t } = useOptions();
  return (
    <label class="opt-file">
      <Icon name="upload" size={14} />
      <span>{t.transfer.import}</span>
      <input
        type="file"
        accept=".json,application/json,text/plain"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that the same file can be chosen again after it was corrected.
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
