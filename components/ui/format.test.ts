import { expect, it } from 'vitest';
import { cents, clock, money, seconds, shortClock, yuan } from './format';

it.each([
  ['1657.00', '¥1,657.00'],
  ['0.5', '¥0.50'],
  ['1234567', '¥1,234,567.00'],
  ['约 12', '¥约 12'],
])('money %s', (text, shown) => {
  expect(money(text)).toBe(shown);
});

it('counts in cents', () => {
  expect(cents('399.9')).toBe(39990);
  expect(cents('1e3')).toBeUndefined();
  expect(yuan(165705)).toBe('1657.05');
});

it('omits the day only for today', () => {
  const now = new Date(2026, 10, 23, 14, 32, 6).getTime();
  expect(clock(now, now)).toBe('14:32:06');
  expect(shortClock(now, now)).toBe('14:32');
  expect(clock(now - 86_400_000, now)).toBe('11-22 14:32');
  expect(shortClock(now - 86_400_000, now)).toBe('11-22 14:32');
});

it('never shows a duration below a tenth of a second', () => {
  expect(seconds(812)).toBe('0.8');
  expect(seconds(12)).toBe('0.1');
  expect(seconds(-5)).toBe('0.1');
});
