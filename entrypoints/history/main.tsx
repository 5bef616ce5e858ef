import '@/components/ui/ui.css';
import '@/components/history/history.css';
import { render } from 'preact';
import { HistoryApp } from '@/components/history/history-app';
import { isFramed } from '@/components/ui/framed';
import { watchPresence } from '@/utils/messages/presence';
import { rememberedLanguage } from '../own-pages/likely-language';
import { historyScreen } from './history-screen';

const root = document.getElementById('app');
if (root && !isFramed()) {
  const screen = historyScreen();
  watchPresence(document, () => void screen.send('app/at-work', {}));
  render(<HistoryApp screen={screen} language={rememberedLanguage() ?? 'zh-CN'} />, root);
}
