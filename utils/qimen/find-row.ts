/** Finds what a table knows of a code. What decides and what explains are two tables, searched alike. */

/** A row is about one of three kinds of codes; a `code` beside a `subCode` only says where it is met. */
export interface CodeRow {
  /** Number of the platform. */
  code?: string | undefined;
  /** `*` stands for anything. */
  subCode?: string | undefined;
  /** `errorCode` of a business result. */
  errorCode?: string | undefined;
}

/** The row of a failure of the platform or gateway. The sub-code says more than the code. */
export function platformRow<T extends CodeRow>(rows: T[], code?: string, subCode?: string): T | undefined {
  return subCodeRow(rows, subCode) ?? wordRow(rows, code) ?? plainRow(rows, 'code', code);
}

/** The row of an `errorCode` of a business result, be it a number or a word. */
export function businessRow<T extends CodeRow>(rows: T[], errorCode?: string): T | undefined {
  return plainRow(rows, 'errorCode', errorCode) ?? wordRow(rows, errorCode);
}

/** The exact sub-code first, then the longest pattern. */
export function subCodeRow<T extends CodeRow>(rows: T[], subCode?: string): T | undefined {
  if (!subCode) return undefined;
  const fitting = rows.filter((row) => row.subCode !== undefined && fits(row.subCode, subCode));
  const length = (row: T) => row.subCode?.length ?? 0;
  const longestFirst = fitting.sort((a, b) => length(b) - length(a));
  return longestFirst.find((row) => row.subCode === subCode) ?? longestFirst[0];
}

/** Words such as `modify-address-forbid` stand as code or as sub-code. */
function wordRow<T extends CodeRow>(rows: T[], code?: string): T | undefined {
  return code && !/^[0-9]+$/.test(code) ? subCodeRow(rows, code) : undefined;
}

function plainRow<T extends CodeRow>(rows: T[], kind: 'code' | 'errorCode', code?: string): T | undefined {
  return rows.find((row) => row.subCode === undefined && row[kind] !== undefined && row[kind] === code);
}

/** Patterns are our own: letters, digits, `.`, `:`, `-`, `_` and `*`. */
function fits(pattern: string, subCode: string): boolean {
  const source = pattern.replaceAll('.', '\\.').replaceAll('*', '.*');
  return new RegExp(`^${source}$`, 's').test(subCode);
}
