import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OpenWorkView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';

interface OpenWork {
  /** Undefined while not loaded. */
  work: OpenWorkView | undefined;
  readAgain: () => void;
}

/** The open locks, loaded after the popup is shown, and again whenever a lock changes. */
export function useOpenWork(): OpenWork {
  const { send, onNews } = usePopupScreen();
  const [work, setWork] = useState<OpenWorkView>();
  /** While a request is in flight, any amount of news causes only one more. */
  const asking = useRef({ isOut: false, isStale: false });

  const readAgain = useCallback(async (): Promise<void> => {
    if (asking.current.isOut) {
      asking.current.isStale = true;
      return;
    }
    asking.current.isOut = true;
    do {
      asking.current.isStale = false;
      const reply = await send('app/open-work', {});
      if (reply.ok) setWork(reply.value);
    } while (asking.current.isStale);
    asking.current.isOut = false;
  }, [send]);

  useEffect(() => void readAgain(), [readAgain]);
  useEffect(
    () => onNews(({ topic }) => void ((topic === 'locks' || topic === 'preferences') && readAgain())),
    [onNews, readAgain],
  );
  return { work, readAgain: () => void readAgain() };
}
