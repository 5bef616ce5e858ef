import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names used by package managers, and paths on desktop systems. */
const CANDIDATES = {
  chromium: [
    'chromium',
    'chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * Path of an installed browser, undefined without one; the variables CHROMIUM_PATH and FIREFOX_PATH take precedence.
 * Chromium, not Chrome: branded Chrome does not load unpacked extensions from the command line.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const given = process.env[VARIABLE[name]];
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return CANDIDATES[name]
    .flatMap((each) => (/[\\/]/.test(each) ? [each] : folders.map((folder) => join(folder, each))))
    .find((path) => existsSync(path));
}
