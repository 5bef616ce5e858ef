/** What a page can find out about the extension's state in the browser. */
export interface SetupPort {
  /** Undefined: the browser does not report it. */
  isPinned(): Promise<boolean | undefined>;
  shortcuts: ShortcutsPort;
  isFirefox: boolean;
}

export interface ShortcutsPort {
  list(): Promise<Shortcut[]>;
  /** Absent if only the browser's own page may change them (Chromium). */
  change?: (name: string, keys: string) => Promise<void>;
  reset?: (name: string) => Promise<void>;
  openSettings(): void;
}

export interface Shortcut {
  name: string;
  /** "Alt+L"; empty: none. */
  keys: string;
  /** They are the extension's defaults. */
  isDefault?: boolean;
}
