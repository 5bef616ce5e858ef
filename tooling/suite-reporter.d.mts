/** What a run of a suite leaves for `npm test`. */
export interface SuiteReport {
  passed: number;
  /** Tests, files that did not start, and errors outside of tests. */
  failed: number;
  notRun: number;
  /** Files to run again: in the whole run nothing failed but waits that ran out. */
  late: string[];
  /** Tests of the other files. */
  elsewhere: { passed: number; notRun: number };
}

export const WAIT_RAN_OUT: RegExp;
