import type { WelcomeScreen } from '../welcome-screen';

interface FakeWelcome extends WelcomeScreen {
  opened: string[];
  copied: string[];
}

/** 2026-11-23 14:32:06 in GMT+8. */
const NOW = Date.UTC(2026, 10, 23, 6, 32, 6);

/** The welcome page without a browser, for tests and the gallery. */
export function fakeWelcome(own: Partial<WelcomeScreen> = {}): FakeWelcome {
  const opened: string[] = [];
  const copied: string[] = [];
  let made = 0;
  return {
    opened,
    copied,
    isPinned: async () => true,
    isFirefox: false,
    shortcuts: {
      list: async () => [
        { name: '_execute_action', keys: 'Alt+Shift+L' },
        { name: 'open-picker', keys: 'Alt+L' },
      ],
      openSettings: () => opened.push('shortcuts'),
    },
    openOptions: (link) => opened.push(link),
    copy: async (text) => copied.push(text) > 0,
    language: 'zh-CN',
    theme: 'system',
    onLanguage: () => {},
    now: () => NOW,
    newRequestId: () => `demo-${++made}`,
    after: (ms, run) => void setTimeout(run, ms / 10),
    afterRelease: (run) => run(),
    ...own,
  };
}
