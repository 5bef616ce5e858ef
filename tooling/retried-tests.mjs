/**
 * Vitest reporter: names the tests that passed only on a retry. Only timed-out waits are retried (vitest.e2e.config.ts);
 * the named tests should be investigated.
 */
export default class RetriedTests {
  /** @type {string[]} */
  #names = [];

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd() {
    if (this.#names.length === 0) return;
    console.log(`\n${this.#names.length} passed only when tried again, after a wait that ran out:`);
    for (const name of this.#names) console.log(`  ${name}`);
  }
}
