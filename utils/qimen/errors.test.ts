import { describe, expect, it } from 'vitest';
import rawRows from '@/tests/fixtures/qimen/top-errors.json';
import table from './error-table.json';
import { banMs, businessRow, platformRow, subCodeInMessage } from './errors';

describe('error table', () => {
  it('is the table of the fixtures, row by row', () => {
    const rows = rawRows.map((row) => ({
      code: row.code,
      subCode: row.sub_code,
      outcome: row.outcome,
      resend: row.auto_resend,
      retry: row.retry_by_agent,
      layer: row.layer,
    }));
    expect(table.rows).toEqual(JSON.parse(JSON.stringify(rows)));
  });

  it('sends again by itself only what was certainly not carried out', () => {
    for (const row of table.rows) if (row.resend !== 'never') expect(row.outcome).toBe('rejected');
  });
});

describe('finding the row', () => {
  it('prefers the exact sub-code, then the longest pattern, then the code', () => {
    expect(platformRow('40', 'isv.missing-parameter:tid')?.subCode).toBe('isv.missing-parameter:*');
    expect(platformRow('15', 'isv.missing-parameter')?.subCode).toBe('isv.missing-parameter');
    expect(platformRow('15', 'isv.trade-service-error:x')?.subCode).toBe('isv.*-service-error:*');
    expect(platformRow('15', 'isp.item-service-unavailable')?.subCode).toBe('isp.*-service-unavailable');
    expect(platformRow('50', 'isp.remote-service-timeout')?.subCode).toBe('isp.remote-service-timeout');
    expect(platformRow('27', 'some-word')).toMatchObject({ code: 27 });
    expect(platformRow('99')).toBeUndefined();
  });

  it('a number in a business result is never a number of the platform', () => {
    expect(businessRow('25')).toBeUndefined();
    expect(businessRow('1004')).toMatchObject({ outcome: 'refused', layer: 'erp' });
    expect(businessRow('modify-address-forbid')?.outcome).toBe('refused');
    expect(platformRow('1004')).toBeUndefined();
  });

  it('does not take a pattern for more than it says', () => {
    expect(platformRow(undefined, 'xisv.trade-not-exist')).toBeUndefined();
    expect(platformRow(undefined, 'isv.-not-exist')?.subCode).toBe('isv.*-not-exist');
    expect(platformRow(undefined, 'isv.not-exist')?.subCode).toBe('isv.*');
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
