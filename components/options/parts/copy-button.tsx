import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useOptions } from '../options-screen';

interface Props {
  label: string;
  text: string;
  link?: boolean;
}

const SHOWN_MS = 4000;

/** Copies a text and confirms it, visibly and for screen readers. */
export function CopyButton({ label, text, link }: Props) {
  const { screen, t } = useOptions();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <>
      <Button
        kind={link ? 'link' : 'secondary'}
        icon="copy"
        onClick={() => void screen.copy(text).then(setCopied)}
      >
        {label}
      </Button>
      <span class="opt-copied" aria-live="polite">
        {isCopied && t.frame.copied}
      </span>
    </>
  );
}
