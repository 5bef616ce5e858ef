import { useState } from 'preact/hooks';
import { pictureUrl } from '@/utils/domain/picture';

interface ThumbProps {
  url?: string | undefined;
  size?: 24 | 36 | 40;
}

/** An item's picture, decorative. A failed or missing one is a grey square of the same size. */
export function Thumb({ url, size = 40 }: ThumbProps) {
  const [failed, setFailed] = useState<string>();
  const box = { width: size, height: size, class: 'ol-thumb' };
  const source = pictureUrl(url);
  if (!source || failed === source)
    return <span {...box} style={{ width: `${size}px`, height: `${size}px` }} />;
  return (
    <img
      {...box}
      src={source}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      referrerPolicy="no-referrer"
      onError={() => setFailed(source)}
    />
  );
}
