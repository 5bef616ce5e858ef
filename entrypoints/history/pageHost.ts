import type { HistoryHost } from '@/components/history/host';

/** Hands a text to the browser as a download. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** `history.html#<request id>`. */
export function pageAddress(): HistoryHost['address'] {
  return {
    read: () => decodeURIComponent(location.hash.slice(1)),
    write: (requestId) => history.replaceState(null, '', requestId ? `#${requestId}` : location.pathname),
    onChange(hear) {
      addEventListener('hashchange', hear);
      return () => removeEventListener('hashchange', hear);
    },
  };
}
