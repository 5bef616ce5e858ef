/** Finds the row of a code. Consequences and explanations of codes are two tables with the same search. */

/** A row is for one of three kinds of codes; a `code` beside a `subCode` only says where it occurs. */
export interface CodeRow {
  /** Platform number. */
  code?: string | undefined;
  /** `*` matches any text. */
  subCode?: string | undefined;
  /** `errorCode` of a business result. */
  errorCode?: string | undefined;
}

/** Numbers that only point to the sub-code. */
const LOOK_AT_SUB_CODE = /^(?:15|50|530)$/;

/**
 * The row of a platform or gateway failure. The sub-code is more specific than the code, except an unlisted one
 * (`isv.*`) beside a listed code. An ERP's own code may come as the sub-code.
 */
export function platformRow<T extends CodeRow>(rows: T[], code?: string, subCode?: string): T | undefined {
  const byCode = wordRow(rows, code) ?? plainRow(rows, 'code', code);
  const bySubCode = subCodeRow(rows, subCode) ?? plainRow(rows, 'errorCode', subCode);
  const isVague = bySubCode?.subCode === 'isv.*' && !LOOK_AT_SUB_CODE.test(code ?? '');
  return isVague ? (byCode ?? bySubCode) : (bySubCode ?? byCode);
}

/** The row of an `errorCode` of a business result, a number or a word. */
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

/** Words such as `modify-address-forbid` occur as code or as sub-code. */
function wordRow<T extends CodeRow>(rows: T[], code?: string): T | undefined {
  return code && !/^[0-9]+$/.test(code) ? subCodeRow(rows, code) : undefined;
}

function plainRow<T extends CodeRow>(rows: T[], kind: 'code' | 'errorCode', code?: string): T | undefined {
  // Some programs write every number as a floating-point number, or in full-width digits: 513.0, ５１３.
  const plain = code?.normalize('NFKC').toLowerCase().replace(/\.0+$/, '');
  return rows.find(
    (row) => row.subCode === undefined && plain !== undefined && row[kind]?.toLowerCase() === plain,
  );
}

/** Patterns are from our own table: letters, digits, `.`, `:`, `-`, `_` and `*`. */
function fits(pattern: string, subCode: string): boolean {
  const source = pattern.replaceAll('.', '\\.').replaceAll('*', '.*');
  return new RegExp(`^${source}$`, 'is').test(subCode);
}
