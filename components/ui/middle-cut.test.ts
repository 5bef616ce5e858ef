import { expect, it } from 'vitest';
import { parted } from './middle-cut';

it('keeps the end of a long title, in whole characters', () => {
  const [start, end] = parted('60支长绒棉四件套 简约纯色床上用品 雾霾蓝1.8m');
  expect(start + end).toBe('60支长绒棉四件套 简约纯色床上用品 雾霾蓝1.8m');
  expect(end).toMatch(/雾霾蓝1\.8m$/);
  expect(parted('床上用品四件套装礼盒🎁🎁').join('')).toBe('床上用品四件套装礼盒🎁🎁');
});

it('leaves a short title whole', () => {
  expect(parted('单人枕套')).toEqual(['单人枕套', '']);
});
