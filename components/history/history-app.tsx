import { useCallback, useEffect, useState } from 'preact/hooks';
import { useDocument } from '@/components/popup/use-document';
import { LanguageProvider } from '@/components/ui/texts';
import { useKeptFocus } from '@/components/ui/use-kept-focus';
import type { Problem } from '@/utils/domain/problem';
import { history } from '@/utils/i18n/history';
import type { Language, Preferences } from '@/utils/messages/views';
import { HistoryPage } from './history-page';
import { type HistoryScreen, HistoryScreenProvider } from './history-screen';
import type { HistoryShop } from './history-shop';

interface HistoryAppProps {
  screen: HistoryScreen;
  /** Until the background has told the setting. */
  language?: Language;
}

/** The history page with its language, theme and shops, which may change while it is open. */
export function HistoryApp({ screen, language: before = 'zh-CN' }: HistoryAppProps) {
  const { send, onNews } = screen;
  const [preferences, setPreferences] = useState<Preferences>();
  const [shops, setShops] = useState<HistoryShop[]>([]);
  const [problem, setProblem] = useState<Problem>();

  const read = useCallback(async (): Promise<void> => {
    const [asked, found] = await Promise.all([send('app/preferences', {}), send('app/shops', {})]);
    if (asked.ok) setPreferences(asked.value);
    if (found.ok) setShops(found.value);
    setProblem([asked, found].flatMap((reply) => (reply.ok ? [] : reply.problem))[0]);
  }, [send]);
  useEffect(() => void read(), [read]);
  useEffect(
    () => onNews(({ topic }) => (topic === 'preferences' || topic === 'shops') && void read()),
    [onNews, read],
  );

  useKeptFocus();
  const language = preferences?.language ?? before;
  useDocument(language, preferences?.theme, history[language].title);
  return (
    <LanguageProvider value={language}>
      <HistoryScreenProvider value={screen}>
        <HistoryPage
          preferences={preferences}
          shops={shops}
          trouble={problem && { problem, retry: () => void read() }}
        />
      </HistoryScreenProvider>
    </LanguageProvider>
  );
}
