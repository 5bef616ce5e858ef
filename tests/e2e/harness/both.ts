import { describe } from 'vitest';
import type { BrowserName } from '../../../tooling/find-browser.mjs';
import { isFull } from './scale';

type Tests = (name: BrowserName) => void;

interface SuiteOptions {
  /** Plays in both browsers in a full run only; in a sample, in this one. */
  sample: BrowserName;
}

const BROWSERS = ['chromium', 'firefox'] as const;

/** The same tests in both browsers. Without an installed browser they fail: nothing is skipped silently. */
export function inBothBrowsers(title: string, ...rest: [Tests] | [SuiteOptions, Tests]): void {
  const [browsers, tests] = parse(rest);
  describe.each(browsers)(`${title} (%s)`, tests);
}

/** The same for tests that mostly wait: the browsers run in parallel, one test at a time in each. */
export function inBothAtOnce(title: string, ...rest: [Tests] | [SuiteOptions, Tests]): void {
  const [browsers, tests] = parse(rest);
  describe.each(browsers)('in %s', { concurrent: true }, (name) => {
    describe.sequential(title, () => tests(name));
  });
}

function parse(rest: [Tests] | [SuiteOptions, Tests]): [readonly BrowserName[], Tests] {
  if (rest.length === 1) return [BROWSERS, rest[0]];
  const [{ sample }, tests] = rest;
  return [isFull ? BROWSERS : [sample], tests];
}
