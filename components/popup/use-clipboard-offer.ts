import { useEffect, useState } from 'preact/hooks';
import { findOrderIds } from '@/utils/domain/ids';
import { usePopupScreen } from './popup-screen';

/** Order numbers in the clipboard when the popup opened, if reading is allowed. Offered, never looked up automatically. */
export function useClipboardOffer(mayRead: boolean): string[] {
  const { readClipboard } = usePopupScreen();
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
