import { describe, expect, it } from 'vitest';
import { looksRounded } from './ids';

describe('numbers rounded by a spreadsheet or a program', () => {
  it.each(['4512773019268850000', '451277301926885000', '30753531820144100', '4512773019268853000'])(
    '%s looks rounded',
    (id) => expect(looksRounded(id)).toBe(true),
  );
  it.each([
    '4512773019268853117',
    '30753531820144197',
    '4519000000000010001',
    '4512773019268853100',
    '307535318201440',
  ])('%s does not', (id) => expect(looksRounded(id)).toBe(false));
});
