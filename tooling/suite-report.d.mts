export interface SuiteReport {
  passed: number;
  failed: number;
  notRun: number;
  late: string[];
  passedElsewhere: number;
}

export const WAIT_RAN_OUT: RegExp;
export function readSuiteReport(json: string): SuiteReport;
