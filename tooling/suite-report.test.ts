import { describe, expect, it } from 'vitest';
import { readSuiteReport } from './suite-report.mjs';

const LATE = 'Error: waited 15000 ms for an outcome; on the screen:\n  button "锁定"\n    at outcome';
const WRONG = 'AssertionError: expected 1 to be 0';

const passes = { status: 'passed', failureMessages: [] };
const fails = (...failureMessages: string[]) => ({ status: 'failed', failureMessages });

interface File {
  status: string;
  message: string;
  assertionResults: { status: string; failureMessages: string[] }[];
}

function file(...assertionResults: File['assertionResults']): File {
  const isRed = assertionResults.some(({ status }) => status === 'failed');
  return { status: isRed ? 'failed' : 'passed', message: '', assertionResults };
}

const broken = (message: string): File => ({ status: 'failed', message, assertionResults: [] });

function read(files: Record<string, File>) {
  const all = Object.values(files).flatMap(({ assertionResults }) => assertionResults);
  const count = (wanted: string) => all.filter(({ status }) => status === wanted).length;
  return readSuiteReport(
    JSON.stringify({
      testResults: Object.entries(files).map(([name, each]) => ({ name, ...each })),
      numPassedTests: count('passed'),
      numFailedTests: count('failed'),
      numPendingTests: 0,
    }),
  );
}

describe('the report of a suite', () => {
  it('names no file to run again when all is green', () => {
    expect(read({ a: file(passes, passes) })).toEqual({
      passed: 2,
      failed: 0,
      notRun: 0,
      late: [],
      passedElsewhere: 2,
    });
  });

  it('names the files in which nothing but waits ran out', () => {
    const report = read({ a: file(passes, fails(LATE, LATE)), b: file(passes), c: file(fails(LATE)) });
    expect(report).toMatchObject({ passed: 2, failed: 2, late: ['a', 'c'], passedElsewhere: 1 });
  });

  it.each([
    ['Error: Hook timed out in 60000ms.'],
    ['Error: Test timed out in 60000ms.'],
    ['TimeoutError: Navigation timeout of 30000 ms exceeded'],
    ['ProtocolError: Protocol error (Target.createTarget): Target closed'],
  ])('takes %s for a wait, of a file that did not start too', (message) => {
    expect(read({ a: broken(message) })).toMatchObject({ failed: 1, late: ['a'] });
  });

  it.each([
    ['an assertion failed', file(fails(WRONG))],
    ['one did in another attempt', file(fails(LATE, WRONG))],
    ['a file does not load', broken("Error: Cannot find module './gone'")],
    ['an assertion quotes a wait', file(fails(`AssertionError: ${LATE}`))],
  ])('names none if %s', (_, red) => {
    expect(read({ a: red, b: file(fails(LATE)) })).toMatchObject({ late: [] });
  });
});
