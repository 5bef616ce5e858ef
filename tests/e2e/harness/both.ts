import { describe } from 'vitest';
import type { BrowserName } from '../../../tooling/find-browser.mjs';

const BROWSERS = ['chromium', 'firefox'] as const;

/** The same tests in both browsers. Without an installed browser they fail: nothing is skipped silently. */
export function inBothBrowsers(title: string, tests: (name: BrowserName) => void): void {
  describe.each(BROWSERS)(`${title} (%s)`, tests);
}

/** The same for tests that mostly wait: the browsers run in parallel, one test at a time in each. */
export function inBothAtOnce(title: string, tests: (name: BrowserName) => void): void {
  describe.each(BROWSERS)('in %s', { concurrent: true }, (name) => {
    describe.sequential(title, () => tests(name));
  });
}
