import type { HistoryScreen } from '@/components/history/history-screen';
import { ownPage } from '../own-pages/own-page';
import { saveFile } from '../own-pages/save-file';

/** The history page with the real browser. Its address is `history.html#<request id>`. */
export function historyScreen(): HistoryScreen {
  return {
    ...ownPage(),
    saveFile,
    address: {
      read: () => decodeURIComponent(location.hash.slice(1)),
      write: (requestId) => history.replaceState(null, '', requestId ? `#${requestId}` : location.pathname),
      onChange(listener) {
        addEventListener('hashchange', listener);
        return () => removeEventListener('hashchange', listener);
      },
    },
  };
}
