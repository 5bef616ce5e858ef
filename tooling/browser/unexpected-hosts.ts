import type { BrowserName } from '../find-browser.mjs';
import type { Sandbox } from '../sandbox/index';

/** Chromium itself requests these, whatever its settings. */
const CHROMIUM_ITSELF = ['clients2.google.com', 'update.googleapis.com', 'accounts.google.com'];

/** Requested hosts beyond the sandbox, except the browser's own. */
export function unexpectedHosts(sandbox: Pick<Sandbox, 'refused'>, name: BrowserName): string[] {
  const own = name === 'chromium' ? CHROMIUM_ITSELF : [];
  return sandbox.refused.filter((address) => !own.includes(address.split(':')[0] ?? ''));
}
