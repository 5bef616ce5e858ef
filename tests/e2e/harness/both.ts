import { describe } from 'vitest';
import type { BrowserName } from '../../../scripts/find-browser.mjs';

/** The same tests in both browsers. A browser that is not installed fails them: nothing is left out silently. */
export function inBothBrowsers(title: string, tests: (name: BrowserName) => void): void {
  describe.each(['chromium', 'firefox'] as const)(`${title} (%s)`, tests);
}
