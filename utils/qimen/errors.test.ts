import { describe, expect, it } from 'vitest';
import meanings from '@/public/error-meanings.json';
import rawRows from '@/tests/fixtures/qimen/top-errors.json';
import { errorRows } from './error-table';
import { banMs, businessRow, platformRow, subCodeInMessage } from './errors';
import * as find from './find-row';

describe('error table', () => {
  it.each(rawRows.map((row) => [`${row.code ?? '–'} ${row.sub_code ?? '–'}`, row] as const))(
    'decides as in the fixtures: %s',
    (_name, { code, sub_code, outcome, auto_resend }) => {
      const isBusiness = typeof code === 'string';
      const row = isBusiness
        ? businessRow(code)
        : platformRow(code === undefined ? undefined : String(code), sub_code);
      expect(row).toMatchObject({ outcome, resend: auto_resend });
      // A word or a sub-code may also be the code of a business result.
      if (sub_code) expect(businessRow(sub_code)).toMatchObject({ outcome, resend: auto_resend });
    },
  );

  it('lists no code twice, and none that is not in the fixtures', () => {
    const nameOf = (row: find.CodeRow) => row.subCode ?? row.errorCode ?? `number ${row.code}`;
    const names = errorRows().map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    const known = rawRows.map(
      ({ code, sub_code }) => sub_code ?? (typeof code === 'string' ? code : `number ${code}`),
    );
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('resends automatically only what was certainly not carried out', () => {
    for (const row of errorRows()) if (row.resend !== 'never') expect(row.outcome).toBe('rejected');
  });
});

describe('finding the row', () => {
  const found = (code?: string, subCode?: string) => find.platformRow(meanings.rows, code, subCode);

  it('prefers the exact sub-code, then the longest pattern, then the code', () => {
    expect(found('40', 'isv.missing-parameter:tid')?.subCode).toBe('isv.missing-parameter:*');
    expect(found('15', 'isv.missing-parameter')?.subCode).toBe('isv.missing-parameter');
    expect(found('15', 'isv.trade-service-error:x')?.subCode).toBe('isv.*-service-error:*');
    expect(found('15', 'isp.item-service-unavailable')?.subCode).toBe('isp.*-service-unavailable');
    expect(found('50', 'isp.remote-service-timeout')?.subCode).toBe('isp.remote-service-timeout');
    expect(found('27', 'some-word')).toMatchObject({ code: '27' });
    expect(found('99')).toBeUndefined();
    expect(platformRow('99')).toBeUndefined();
  });

  it('a number in a business result is never a platform code', () => {
    expect(businessRow('25')).toBeUndefined();
    expect(businessRow('1004')).toMatchObject({ outcome: 'refused' });
    expect(businessRow('modify-address-forbid')?.outcome).toBe('refused');
    expect(platformRow('1004')).toBeUndefined();
    expect(platformRow()).toBeUndefined();
    expect(businessRow()).toBeUndefined();
  });

  it('does not stretch a pattern', () => {
    expect(found(undefined, 'xisv.trade-not-exist')).toBeUndefined();
    expect(found(undefined, 'isv.-not-exist')?.subCode).toBe('isv.*-not-exist');
    expect(found(undefined, 'isv.not-exist')?.subCode).toBe('isv.*');
  });
});

it('finds the sub-code in a message', () => {
  expect(subCodeInMessage('Remote service error | isp.http-read-timeout')).toBe('isp.http-read-timeout');
  expect(subCodeInMessage('see isv.invalid-parameter:tid.')).toBe('isv.invalid-parameter:tid');
  expect(subCodeInMessage('crisp.bread')).toBeUndefined();
  expect(subCodeInMessage(undefined)).toBeUndefined();
});

it('reads the seconds of a ban', () => {
  expect(banMs('This ban will last for 12 more seconds')).toBe(12_000);
  expect(banMs('This ban will last for 1 more second')).toBe(1000);
  expect(banMs('This ban will last')).toBeUndefined();
});
