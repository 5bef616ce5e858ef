import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { useOptions } from '../env';

interface Props {
  label: string;
  text: string;
  link?: boolean;
}

const SHOWN_MS = 4000;

/** Copies a text and says so, to eyes and to screen readers. */
export function CopyButton({ label, text, link }: Props) {
  const { env, t } = useOptions();
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
        onClick={() => void env.copy(text).then(() => setCopied(true))}
      >
        {label}
      </Button>
      <span class="opt-copied" aria-live="polite">
        {isCopied && t.frame.copied}
      </span>
    </>
  );
}
