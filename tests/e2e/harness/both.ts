import { describe } from 'vitest';
import type { BrowserName } from '../../../scripts/find-browser.mjs';

const BROWSERS = ['chromium', 'firefox'] as const;

/** The same tests in both browsers. A browser that is not installed fails them: nothing is left out silently. */
export function inBothBrowsers(title: string, tests: (name: BrowserName) => void): void {
  describe.each(BROWSERS)(`${title} (%s)`, tests);
}

/** The same for tests that mostly wait: the browsers wait side by side, one test at a time in each of them. */
export function inBothAtOnce(title: string, tests: (name: BrowserName) => void): void {
  describe.each(BROWSERS)('in %s', { concurrent: true }, (name) => {
    describe.sequential(title, () => tests(name));
  });
}
