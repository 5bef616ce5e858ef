import { useCallback, useEffect, useState } from 'preact/hooks';
import { useDocument } from '@/components/popup/useDocument';
import { LanguageProvider } from '@/components/ui/texts';
import { useKeptFocus } from '@/components/ui/useKeptFocus';
import { history } from '@/utils/i18n/history';
import type { Preferences, Problem, ShopBadge } from '@/utils/messages/views';
import { HistoryPage } from './HistoryPage';
import { type HistoryHost, HistoryHostProvider } from './host';

/** The history page with its language, theme and shops, which may change while it is open. */
export function HistoryApp({ host }: { host: HistoryHost }) {
  const { send, onNews } = host;
  const [preferences, setPreferences] = useState<Preferences>();
  const [shops, setShops] = useState<ShopBadge[]>([]);
  const [problem, setProblem] = useState<Problem>();

  const read = useCallback(async (): Promise<void> => {
    const reply = await send('app/popup', {});
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    setPreferences(reply.value.preferences);
    setShops(reply.value.shops);
  }, [send]);
  useEffect(() => void read(), [read]);
  useEffect(
    () => onNews(({ topic }) => (topic === 'preferences' || topic === 'shops') && void read()),
    [onNews, read],
  );

  useKeptFocus();
  const language = preferences?.language ?? 'zh-CN';
  useDocument(language, preferences?.theme, history[language].title);
  return (
    <LanguageProvider value={language}>
      <HistoryHostProvider value={host}>
        <HistoryPage
          preferences={preferences}
          shops={shops}
          trouble={problem && { problem, retry: () => void read() }}
        />
      </HistoryHostProvider>
    </LanguageProvider>
  );
}
