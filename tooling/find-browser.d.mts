export type BrowserName = 'chromium' | 'firefox';

/** Path of an installed browser; the variables CHROMIUM_PATH and FIREFOX_PATH win. Undefined: it is not installed. */
export function findBrowser(name: BrowserName): string | undefined;
