import type { SetupPort, Shortcut, ShortcutsPort } from '@/components/setup/setup-port';
import { browser } from '@/utils/browser';

/** Pinned state and shortcuts of the extension in the real browser. */
export function setupPort(): SetupPort {
  return { isPinned, shortcuts: shortcutsPort(), isFirefox: import.meta.env.FIREFOX };
}

async function isPinned(): Promise<boolean | undefined> {
  const settings = await browser.action.getUserSettings?.().catch(() => undefined);
  return settings?.isOnToolbar;
}

/** Firefox lets an extension change its own shortcuts; Chromium has a page for it. */
interface FirefoxCommands {
  update?: (detail: { name: string; shortcut: string }) => Promise<void>;
  reset?: (name: string) => Promise<void>;
  openShortcutSettings?: () => Promise<void>;
}

function shortcutsPort(): ShortcutsPort {
  const firefox = browser.commands as FirefoxCommands;
  const { update, reset } = firefox;
  return {
    list: async () => (await browser.commands.getAll()).flatMap(toShortcut),
    ...(update ? { change: (name, shortcut) => update({ name, shortcut }) } : {}),
    ...(reset ? { reset: (name) => reset(name) } : {}),
    openSettings: () => {
      if (firefox.openShortcutSettings) void firefox.openShortcutSettings();
      else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    },
  };
}

function toShortcut({ name, shortcut = '' }: { name?: string; shortcut?: string }): Shortcut[] {
  if (!name) return [];
  const { suggested_key: suggested } = browser.runtime.getManifest().commands?.[name] ?? {};
  return [{ name, keys: shortcut, isDefault: shortcut === (suggested?.default ?? '') }];
}
