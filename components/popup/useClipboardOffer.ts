import { useEffect, useState } from 'preact/hooks';
import { findOrderIds } from '@/utils/orders/ids';
import { useHost } from './host';

/** Order numbers in the clipboard when the popup was opened, if the agent allowed reading it. Offered, never looked up unasked. */
export function useClipboardOffer(mayRead: boolean): string[] {
  const { readClipboard } = useHost();
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => {
    if (!mayRead) return;
    let isOpen = true;
    readClipboard().then((text) => isOpen && text && setIds(findOrderIds(text).ids));
    return () => {
      isOpen = false;
    };
  }, [mayRead, readClipboard]);
  return ids;
}
