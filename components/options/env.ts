import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type OptionsTexts, options } from '@/utils/i18n/options';
import type { onNews, send } from '@/utils/messages/client';
import type { Reply } from '@/utils/messages/protocol';
import type { CustomSurface, Language, SurfaceTrial } from '@/utils/messages/views';

/** Everything the options page needs of the world: the browser in use, a fake in tests and gallery. */
export interface OptionsEnv {
  send: typeof send;
  onNews: typeof onNews;
  permissions: PermissionsPort;
  shortcuts: ShortcutsPort;
  /** Tabs whose address may be read. */
  tabs(): Promise<OpenTab[]>;
  /** Reads an open tab by a surface, saved or not. Problem: `no-access` {host}. */
  trySurface(tabId: number, surface: CustomSurface): Promise<Reply<SurfaceTrial>>;
  /** Spoken until the preferences are known: the one used last, else that of the browser. */
  language: Language;
  /** Kept on this computer, for drafts without secrets. */
  drafts: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Epoch ms. */
  now(): number;
  saveFile(name: string, text: string): void;
  copy(text: string): Promise<void>;
  openHistory(): void;
  version: string;
  /** Name and version of the browser, for 关于. */
  browserName: string;
}

/** `request` must be called within the click that wants it. */
export interface PermissionsPort {
  contains(wanted: WantedPermissions): Promise<boolean>;
  request(wanted: WantedPermissions): Promise<boolean>;
  remove(wanted: WantedPermissions): Promise<boolean>;
}

export interface WantedPermissions {
  permissions?: ('clipboardRead' | 'notifications' | 'idle')[];
  origins?: string[];
}

export interface ShortcutsPort {
  list(): Promise<Shortcut[]>;
  /** Absent where only the browser's own page may change them (Chromium). */
  change?: (name: string, keys: string) => Promise<void>;
  reset?: (name: string) => Promise<void>;
  openSettings(): void;
}

export interface Shortcut {
  name: string;
  /** "Alt+L"; empty: none. */
  keys: string;
  /** They are those that the extension came with. */
  isDefault?: boolean;
}

export interface OpenTab {
  id: number;
  title: string;
  url: string;
}

interface OptionsContext {
  env: OptionsEnv;
  language: Language;
}

const Context = createContext<OptionsContext | undefined>(undefined);

export const OptionsProvider = Context.Provider;

export function useOptions(): OptionsContext & { t: OptionsTexts } {
  const context = useContext(Context);
  if (!context) throw new Error('options parts stand inside OptionsProvider');
  return { ...context, t: options[context.language] };
}
