import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { common } from '@/utils/i18n/common';
import { Button } from './button';
import { useTexts } from './texts';

export interface Reason {
  label: string;
  content: ComponentChildren;
}

/** For each reason: the source, its message, the meaning, and who acts next. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <dl class="ol-reasons">
      {reasons.map(({ label, content }) => [
        <dt key={`${label}-t`}>{label}</dt>,
        <dd key={label}>{content}</dd>,
      ])}
    </dl>
  );
}

/** A message of the ERP or platform as received: text, never markup; six lines, then 展开. */
export function Quote({ words, code }: { words: string | undefined; code?: string | undefined }) {
  const t = useTexts(common);
  const text = useRef<HTMLSpanElement>(null);
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    const box = text.current;
    if (box && !isOpen) setLong(box.scrollHeight > box.clientHeight + 1);
  }, [words, isOpen]);
  return (
    <>
      <span ref={text} class={isOpen ? 'ol-words' : 'ol-words ol-words-folded'}>
        {words ? t.quoted(visible(words)) : t.noWords}
      </span>{' '}
      {code && <code class="ol-code">{visible(code)}</code>}
      {isLong && (
        <Button kind="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t.less : t.more}
        </Button>
      )}
    </>
  );
}

const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const LONGEST = 10_000;

/** Makes control and direction characters visible: foreign text must not rearrange ours. */
function visible(words: string): string {
  return words.slice(0, LONGEST).replace(HIDDEN, '\u00b7');
}
