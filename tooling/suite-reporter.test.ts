import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SuiteReport } from './suite-reporter.mjs';

/** Real runs of small suites: what they leave is what `npm test` counts. */

const REPORTER = resolve('tooling/suite-reporter.mjs');
const late = (what: string) => `it('${what}', () => { throw new Error('waited 300 ms for ${what}') });`;
const good = (what: string) => `it('${what}', () => {});`;
const notRun = (what: string) => `it('${what}', ({ skip }) => skip());`;
const wrong = (what: string) => `it('${what}', () => expect(1).toBe(2));`;
const LATE_HOOK = `describe('suite', () => { beforeAll(() => new Promise(() => {}), 50); it('never', () => {}); });`;
const AGAIN = `let tries = 0; it('again', { retry: 1 }, () => { if (tries++ === 0) throw new Error('waited 1 ms for it') });`;

let folder: string;

beforeEach(() => {
  mkdirSync('node_modules/.cache', { recursive: true });
  folder = mkdtempSync(join('node_modules/.cache', 'suite-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(files: Record<string, string>): SuiteReport & { printed: string } {
  for (const [name, text] of Object.entries(files))
    writeFileSync(
      join(folder, `${name}.test.js`),
      `import { beforeAll, describe, expect, it } from 'vitest';\n${text}`,
    );
  writeFileSync(join(folder, 'vitest.config.js'), `export default { test: { include: ['*.test.js'] } };`);
  const file = resolve(folder, 'report.json');
  const { stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/vitest/vitest.mjs'), 'run', `--reporter=${REPORTER}`],
    { cwd: folder, env: { ...process.env, SUITE_REPORT: file }, encoding: 'utf8' },
  );
  const report: SuiteReport = JSON.parse(readFileSync(file, 'utf8'));
  const late = report.late.map((each) => relative(resolve(folder), each)).sort();
  return { ...report, late, printed: stdout };
}

it('counts, names the files in which nothing but waits failed, and what passed only when tried again', () => {
  const report = run({
    a: good('one') + late('two'),
    b: good('one') + good('two') + notRun('three'),
    c: LATE_HOOK,
    d: AGAIN,
  });
  expect(report).toMatchObject({
    passed: 4,
    failed: 2,
    late: ['a.test.js', 'c.test.js'],
    elsewhere: { passed: 3, notRun: 1 },
  });
  expect(report.printed).toContain('d.test.js > again');
});

it.each([
  ['an assertion failed', wrong('one')],
  ['a file does not load', `import './gone';`],
  ['an error came from outside of a test', `${good('one')} setTimeout(() => { throw new Error('boom') });`],
])('names none if %s', (_, text) => {
  expect(run({ a: text, b: late('one') })).toMatchObject({ failed: 2, late: [] });
});
