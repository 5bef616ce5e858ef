import { createScreen, type Downloads, type OwnPage } from '@/components/screen/screen';
import type { SetupPort } from '@/components/setup/setup-port';
import { useLanguage } from '@/components/ui/texts';
import { type OptionsTexts, options } from '@/utils/i18n/options';
import type { Reply } from '@/utils/messages/protocol';
import type { CustomSurface, Language, SurfaceTrial } from '@/utils/messages/views';

/** The options page. */
export interface OptionsScreen extends OwnPage, Downloads, SetupPort {
  permissions: PermissionsPort;
  /**
   * Calls `listener` with the part of the address after # when another page leads here; returns a function that stops
   * it.
   */
  onAddress(listener: (hash: string) => void): () => void;
  /** Tabs whose address may be read. */
  tabs(): Promise<OpenTab[]>;
  /** Reads an open tab by a surface, saved or not. Problem: `no-access` {host}. */
  trySurface(tabId: number, surface: CustomSurface): Promise<Reply<SurfaceTrial>>;
  /** Used until the preferences are known: the language used last, else the browser's. */
  language: Language;
  /** Kept on this computer, for drafts without secrets. */
  drafts: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Of this extension, if the browser is Chromium: policies refer to it. */
  chromiumId?: string;
  print(): void;
  version: string;
  /** Match patterns requested by the manifest. */
  hosts: readonly string[];
  /** Name and version of the browser, for 关于 and 诊断. */
  browserName: string;
}

/** `request` must be called within the click that causes it. */
export interface PermissionsPort {
  contains(wanted: WantedPermissions): Promise<boolean>;
  request(wanted: WantedPermissions): Promise<boolean>;
  remove(wanted: WantedPermissions): Promise<boolean>;
}

interface WantedPermissions {
  permissions?: ('clipboardRead' | 'notifications' | 'idle')[];
  origins?: string[];
}

export interface OpenTab {
  id: number;
  title: string;
  url: string;
}

const { Provider, use: useOptionsScreen } = createScreen<OptionsScreen>();

export const OptionsScreenProvider = Provider;

/** The options page's environment, language and texts. */
export function useOptions(): { screen: OptionsScreen; language: Language; t: OptionsTexts } {
  const language = useLanguage();
  return { screen: useOptionsScreen(), language, t: options[language] };
}
