import { useState } from 'preact/hooks';

export interface ThumbProps {
  url?: string | undefined;
  size?: 24 | 36 | 40;
}

/** Picture of an item: decoration. A failed or missing one is a grey square of the same size. */
export function Thumb({ url, size = 40 }: ThumbProps) {
  const [failed, setFailed] = useState<string>();
  const box = { width: size, height: size, class: 'ol-thumb' };
  const source = safe(url);
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

/** Addresses come from pages: nothing but https pictures. */
function safe(url: string | undefined): string | undefined {
  const absolute = url?.startsWith('//') ? `https:${url}` : url;
  return absolute?.startsWith('https://') || absolute?.startsWith('data:image/') ? absolute : undefined;
}
