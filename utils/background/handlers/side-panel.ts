import type { Browser } from 'webextension-polyfill';

interface SidePanel {
  setOptions(options: { enabled: boolean }): Promise<void>;
}

/** Chromium only: Firefox always lists an extension's sidebar in its own menu. */
export async function allowSidePanel(browser: Browser, enabled: boolean): Promise<void> {
  const { sidePanel } = browser as Browser & { sidePanel?: SidePanel };
  await sidePanel?.setOptions({ enabled }).catch(() => undefined);
}
