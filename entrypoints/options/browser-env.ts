import { browser } from 'wxt/browser';
import type { OpenTab, OptionsEnv, PermissionsPort, Shortcut, ShortcutsPort } from '@/components/options/env';
import { LANGUAGES, type Language } from '@/utils/i18n/language';
import { onNews, send } from '@/utils/messages/client';
import { trySurface } from './surface-trial';

/** The options page's world in a real browser. */
export function browserEnv(): OptionsEnv {
  return {
    send,
    onNews,
    permissions: permissionsPort(),
    shortcuts: shortcutsPort(),
    tabs: readableTabs,
    trySurface,
    language: likelyLanguage(),
    drafts: localStorage,
    now: () => Date.now(),
    saveFile,
    copy: (text) => navigator.clipboard.writeText(text),
    openHistory: () => void browser.tabs.create({ url: browser.runtime.getURL('/history.html') }),
    version: browser.runtime.getManifest().version,
    browserName: browserName(navigator.userAgent),
  };
}

/** A refused or impossible request (not in the manifest, outside a click) is a plain "no". */
function permissionsPort(): PermissionsPort {
  const orNo = (answer: Promise<boolean>): Promise<boolean> => answer.catch(() => false);
  return {
    contains: (wanted) => orNo(browser.permissions.contains(wanted)),
    request: (wanted) => orNo(browser.permissions.request(wanted)),
    remove: (wanted) => orNo(browser.permissions.remove(wanted)),
  };
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

const LANGUAGE_KEY = 'order-lock.language';

/** A word for the next time this page opens: it is drawn before the preferences are there. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
}

function likelyLanguage(): Language {
  const last = LANGUAGES.find((language) => language === localStorage.getItem(LANGUAGE_KEY));
  return last ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
}

/** Without the `tabs` permission, an address is told only for hosts that are permitted: just those we may read. */
async function readableTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, title, url }) =>
    id !== undefined && url && /^https?:/.test(url) ? [{ id, title: title ?? '', url }] : [],
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the blob by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function browserName(userAgent: string): string {
  const match = userAgent.match(/(Firefox|Edg|Chrome)\/([0-9.]+)/);
  return match ? `${match[1] === 'Edg' ? 'Edge' : match[1]} ${match[2]}` : userAgent;
}
