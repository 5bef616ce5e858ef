import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { runScript, section } from './run.mjs';

// `npm test`: all checks and suites, with a sample of the end-to-end tests; `npm run test:full` plays all of these. Installs
// what is missing. The last line is "N passed, N failed".

const folder = mkdtempSync(join(tmpdir(), 'order-lock-test-'));
const total = { passed: 0, failed: 0, notRun: 0 };

const NOTHING = { passed: 0, failed: 0, notRun: 0, late: [], elsewhere: { passed: 0, notRun: 0 } };

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
 */
function suite(script) {
  section(script);
  const first = runSuite(script);
  if (first.late.length === 0) return add(first);
  section(`${script} again, one file at a time: waits ran out`);
  const again = runSuite(script, [...first.late, '--maxWorkers=1']);
  add(first.elsewhere);
  add(again);
}

/**
 * @param {string} script
 * @param {string[]} args of the runner
 * @returns {import('./suite-reporter.mjs').SuiteReport}
 */
function runSuite(script, args = []) {
  const file = join(folder, 'suite.json');
  rmSync(file, { force: true });
  process.env.SUITE_REPORT = file;
  const ok = runScript(script, [...args, '--reporter=default', '--reporter=./tooling/suite-reporter.mjs']);
  if (!existsSync(file)) return { ...NOTHING, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { ...report, failed: ok ? report.failed : Math.max(report.failed, 1) };
}

/** @param {{ passed: number, failed?: number, notRun: number }} counts */
function add({ passed, failed = 0, notRun }) {
  total.passed += passed;
  total.failed += failed;
  total.notRun += notRun;
}

section('machine');
const browsers = ensure();
for (const name of ['chromium', 'firefox']) count(`${name} is installed`, browsers.includes(name));
check('check');
check('types');
// Before the unit tests: the project's own rules check the build.
check('build');
suite('unit');
suite(process.argv.includes('--full') ? 'e2e:full' : 'e2e');
rmSync(folder, { recursive: true, force: true });

if (total.notRun > 0) console.log(`\n${total.notRun} not run: the reason is printed above (NOT RUN)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
