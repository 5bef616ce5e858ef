import polyfill, { type Browser } from 'webextension-polyfill';

/**
 * The browser's extension interface, with promises in both browsers. It throws outside of an extension, so only the
 * background and our own pages import it, and pass it on; content scripts use the native one, which is enough for them.
 */
export const browser: Browser & OnlyChromium = polyfill;

/** What the types do not know. Of `sidebarAction` they say that it is everywhere: Chromium has none. */
interface OnlyChromium {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
}
