import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { onKeys } from '@/components/ui/keyboard';
import { useTexts } from '@/components/ui/texts';
import { pressedBy } from '@/components/ui/use-hotkeys';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';

interface ReplyCardProps {
  /** Always Chinese: the buyer reads it. The usual one first. */
  texts: readonly string[];
  /** Whether the keys work here. */
  keys: boolean;
  /** C copies something else here. */
  isCTaken: boolean;
  onCopy: (text: string) => void;
  /** Puts it into the chat's input; absent if there is none. */
  onFill?: ((text: string) => void) | undefined;
}

/** Ready replies for the buyer. A digit chooses one; V puts it into the chat, else copies it. */
export function ReplyCard({ texts, keys, isCTaken, onCopy, onFill }: ReplyCardProps) {
  const t = useTexts(lockWords);
  const c = useTexts(common);
  const [at, setAt] = useState(0);
  const text = texts[at] ?? texts[0] ?? '';
  const copyKeys = [!isCTaken && 'c', !onFill && 'v'].filter((key) => key !== false);
  return (
    <div class="ol-reply">
      <p class="ol-reply-head">
        <span class="ol-help">{t.reply}</span>
        <Button
          kind="link"
          size="small"
          icon="copy"
          kbd={keys && copyKeys[0]?.toUpperCase()}
          {...pressedBy(copyKeys.join(' ') || undefined)}
          onClick={() => onCopy(text)}
        >
          {c.copy}
        </Button>
        {onFill && (
          <Button
            size="small"
            icon="chat"
            kbd={keys && 'V'}
            {...pressedBy('v')}
            onKeyDown={onKeys(notByEnter)}
            onClick={() => onFill(text)}
          >
            {t.fillChat}
          </Button>
        )}
      </p>
      {texts.length === 1 ? (
        <p lang="zh-CN">{text}</p>
      ) : (
        <fieldset class="ol-replies" aria-label={t.chooseReply}>
          {texts.map((each, i) => (
            <button
              type="button"
              key={i}
              lang="zh-CN"
              {...pressedBy(String(i + 1))}
              aria-pressed={each === text}
              onClick={() => setAt(i)}
            >
              {keys && <Kbd>{String(i + 1)}</Kbd>}
              <span>{each}</span>
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** In a chat Enter sends: a second one would be pressed in the input to which the focus has moved. */
function notByEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
