import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '@/utils/domain/problem';
import type { News } from '@/utils/messages/news';
import type { PopupView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';

interface ViewState {
  view: PopupView | undefined;
  problem: Problem | undefined;
  /** Resolves once the newer view is loaded or has failed. */
  refresh: () => Promise<void>;
}

/** Topics of news that change the popup's main view. */
const TOPICS: ReadonlySet<News['topic']> = new Set([
  'locks',
  'orders',
  'page',
  'shops',
  'vault',
  'preferences',
]);

/** The background's current state, reloaded whenever something has changed. */
export function useView(tabId: number | undefined): ViewState {
  const { send, onNews } = usePopupScreen();
  const [view, setView] = useState<PopupView>();
  const [problem, setProblem] = useState<Problem>();
  const [asked, setAsked] = useState(0);
  const waiting = useRef<(() => void)[]>([]);
  const refresh = useCallback(
    () =>
      new Promise<void>((heard) => {
        waiting.current.push(heard);
        setAsked((n) => n + 1);
      }),
    [],
  );
  /** A page may change constantly: while a request is in flight, any amount of news causes only one more. */
  const asking = useRef({ isOut: false, isStale: false });

  useEffect(() => {
    let isCurrent = true;
    asking.current = { isOut: true, isStale: false };
    const listeners = waiting.current.splice(0);
    send('app/popup', tabId === undefined ? {} : { tabId }).then((reply) => {
      if (!isCurrent) return;
      const { isStale } = asking.current;
      asking.current = { isOut: false, isStale: false };
      if (isStale) void refresh();
      if (reply.ok) setView(reply.value);
      setProblem(reply.ok ? undefined : reply.problem);
      for (const hear of listeners.splice(0)) hear();
    });
    return () => {
      isCurrent = false;
      // The next answer is for them.
      waiting.current.push(...listeners);
    };
  }, [send, tabId, asked, refresh]);

  useEffect(
    () =>
      onNews(({ topic }) => {
        if (!TOPICS.has(topic)) return;
        if (asking.current.isOut) asking.current.isStale = true;
        else void refresh();
      }),
    [onNews, refresh],
  );

  return { view, problem, refresh };
}
