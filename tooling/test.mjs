import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { runScript, section } from './run.mjs';

// `npm test`: all checks and suites, on a fresh machine. The last line is "N passed, N failed".

const folder = mkdtempSync(join(tmpdir(), 'order-lock-test-'));
const total = { passed: 0, failed: 0, notRun: 0 };

/** @param {string} title @param {boolean} ok */
function count(title, ok) {
  total[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.log(`✗ ${title}`);
}

/** @param {string} script */
function check(script) {
  section(script);
  count(script, runScript(script));
}

/**
 * Runs a suite and adds what its own report counts.
 * @param {string} script
 * @param {string[]} reporters in addition to the usual ones
 */
function suite(script, reporters = []) {
  section(script);
  const file = join(folder, `${script}.json`);
  const shown = ['default', 'json', ...reporters].map((name) => `--reporter=${name}`);
  const ok = runScript(script, [...shown, `--outputFile.json=${file}`]);
  const { passed, failed, notRun } = readReport(file);
  total.passed += passed;
  total.notRun += notRun;
  // A suite that fails without a failed test (a file that does not load, an unhandled error) counts as a failure too.
  total.failed += ok ? failed : Math.max(failed, 1);
}

/** @param {string} file */
function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter(
      (each) => each.status === 'failed' && each.assertionResults.every((one) => one.status !== 'failed'),
    );
    const { numPassedTests: passed, numFailedTests, numPendingTests: notRun } = report;
    return { passed, failed: numFailedTests + broken.length, notRun };
  } catch {
    return { passed: 0, failed: 0, notRun: 0 };
  }
}

section('machine');
const browsers = ensure();
for (const name of ['chromium', 'firefox']) count(`${name} is installed`, browsers.includes(name));
check('check');
check('types');
// Before the unit tests: the project's own rules check the build.
check('build');
suite('unit');
suite('e2e', ['./tooling/retried-tests.mjs']);
rmSync(folder, { recursive: true, force: true });

if (total.notRun > 0) console.log(`\n${total.notRun} not run: the reason is printed above (NOT RUN)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
