import { Button } from '@/components/ui/Button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';

export interface ReplyCardProps {
  /** Always Chinese: the buyer reads it. */
  text: string;
  /** Whether the key works here. */
  keys: boolean;
  onCopy: () => void;
}

/** A ready sentence for the buyer. */
export function ReplyCard({ text, keys, onCopy }: ReplyCardProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  return (
    <div class="ol-reply">
      <p class="ol-reply-head">
        <span class="ol-help">{t.reply}</span>
        <Button kind="link" size="small" icon="copy" kbd={keys && 'C'} data-key="c" onClick={onCopy}>
          {c.copy}
        </Button>
      </p>
      <p lang="zh-CN">{text}</p>
    </div>
  );
}
