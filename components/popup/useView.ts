import { useCallback, useEffect, useState } from 'preact/hooks';
import type { News } from '@/utils/messages/protocol';
import type { PopupView, Problem } from '@/utils/messages/views';
import { useHost } from './host';

export interface ViewState {
  view: PopupView | undefined;
  problem: Problem | undefined;
  refresh: () => void;
}

/** News that change what the popup shows at a glance. */
const TOPICS: ReadonlySet<News['topic']> = new Set([
  'locks',
  'orders',
  'page',
  'shops',
  'vault',
  'preferences',
]);

/** What the background says of this moment, asked again whenever something has changed. */
export function useView(tabId: number | undefined): ViewState {
  const { send, onNews } = useHost();
  const [view, setView] = useState<PopupView>();
  const [problem, setProblem] = useState<Problem>();
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => setAsked((n) => n + 1), []);

  useEffect(() => {
    let isCurrent = true;
    send('app/popup', tabId === undefined ? {} : { tabId }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setView(reply.value);
      setProblem(reply.ok ? undefined : reply.problem);
    });
    return () => {
      isCurrent = false;
    };
  }, [send, tabId, asked]);

  useEffect(() => onNews(({ topic }) => TOPICS.has(topic) && refresh()), [onNews, refresh]);

  return { view, problem, refresh };
}
