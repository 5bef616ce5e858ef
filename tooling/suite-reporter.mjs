import { writeFileSync } from 'node:fs';

/** How a wait that ran out begins: a busy machine causes it, a wrong answer of the product does not. */
export const WAIT_RAN_OUT = /^(waited \d+ ms for|(Test|Hook) timed out|Navigation timeout|Protocol error)/;

/** Vitest reporter: names the tests that passed on a retry only, and writes a `SuiteReport` to the file `SUITE_REPORT`. */
export default class SuiteReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const retried = modules.flatMap(retriedIn);
    if (retried.length > 0) console.log('\nPassed only when tried again, after a wait that ran out:');
    for (const name of retried) console.log(`  ${name}`);
    const file = process.env.SUITE_REPORT;
    if (file) writeFileSync(file, JSON.stringify(report(modules, unhandled)));
  }
}

/** @returns {import('./suite-reporter.mjs').SuiteReport} */
function report(modules, unhandled) {
  const count = (among, state) =>
    among.reduce((sum, { children }) => sum + [...children.allTests(state)].length, 0);
  const red = modules.filter((module) => !module.ok());
  const green = modules.filter((module) => module.ok());
  const broken = red.filter((module) => count([module], 'failed') === 0);
  const isLate = [...red.flatMap(errorsIn), ...unhandled].every(({ message }) => WAIT_RAN_OUT.test(message));
  return {
    passed: count(modules, 'passed'),
    failed: count(modules, 'failed') + broken.length + unhandled.length,
    notRun: count(modules, 'skipped'),
    late: isLate ? red.map(({ moduleId }) => moduleId) : [],
    elsewhere: { passed: count(green, 'passed'), notRun: count(green, 'skipped') },
  };
}

/** Of the file, of its suites (their hooks), and of every attempt at its tests. */
function errorsIn(module) {
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  const tests = [...module.children.allTests('failed')].flatMap((test) => test.result().errors);
  return [...module.errors(), ...suites, ...tests];
}

function retriedIn(module) {
  return [...module.children.allTests()]
    .filter((test) => test.diagnostic()?.flaky)
    .map((test) => `${module.relativeModuleId} > ${test.fullName}`);
}
