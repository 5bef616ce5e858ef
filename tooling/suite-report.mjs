/** Reads the JSON report of a test run. */

/** How a wait that ran out begins: a busy machine causes it, a wrong answer of the product does not. */
export const WAIT_RAN_OUT =
  /^(\w*Error: )?(waited \d+ ms for|(Test|Hook) timed out|Navigation timeout|Protocol error)/;

/**
 * @typedef {object} SuiteReport
 * @property {number} passed
 * @property {number} failed a file that does not load counts as one
 * @property {number} notRun
 * @property {string[]} late files to run again: every failure in the whole run is a wait that ran out
 * @property {number} passedElsewhere tests that passed in the other files
 */

/**
 * @param {string} json as Vitest writes it
 * @returns {SuiteReport}
 */
export function readSuiteReport(json) {
  const { testResults, numPassedTests: passed, numFailedTests, numPendingTests: notRun } = JSON.parse(json);
  const red = testResults.filter(({ status }) => status === 'failed');
  const broken = red.filter(({ assertionResults }) => failedIn(assertionResults).length === 0);
  const isLate = red.every((file) => failuresOf(file).every((message) => WAIT_RAN_OUT.test(message)));
  const passedIn = ({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed').length;
  return {
    passed,
    failed: numFailedTests + broken.length,
    notRun,
    late: isLate ? red.map(({ name }) => name) : [],
    passedElsewhere: testResults
      .filter((file) => !red.includes(file))
      .reduce((sum, file) => sum + passedIn(file), 0),
  };
}

function failedIn(assertionResults) {
  return assertionResults.filter(({ status }) => status === 'failed');
}

/** Of every attempt; of a file that did not load, its own. */
function failuresOf({ message, assertionResults }) {
  const failed = failedIn(assertionResults);
  return failed.length === 0 ? [message] : failed.flatMap(({ failureMessages }) => failureMessages);
}
