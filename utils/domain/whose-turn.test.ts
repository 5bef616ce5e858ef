import { expect, it } from 'vitest';
import { whoseTurn } from './whose-turn';

it.each([
  ['25', undefined, 'admin'],
  ['31', undefined, 'computer'],
  ['7', undefined, 'wait'],
  ['15', 'isp.http-connection-refuse', 'vendor'],
  ['15', 'isv.permission-ip-whitelist-limit', 'admin'],
  ['40', 'isv.invalid-parameter', 'admin'],
] as const)('code %s %s is for %s', (code, subCode, who) => {
  expect(whoseTurn({ outcome: 'rejected', code, ...(subCode && { subCode }) })).toBe(who);
});
