import { describe, expect, it } from 'vitest';
import { isBlank, signedText, withoutBlanks } from './text';

describe('isBlank', () => {
  it.each(['', ' ', '\t\n\u000b\f\r', '\u001c\u001f', '\u3000', '\u2028\u2003'])('%j is blank', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['\u00a0', '\ufeff', '\u2007', '\u202f', '\u200b', ' a ', '0'])('%j is not', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('signedText', () => {
  it('sorts digits before upper case before underscore before lower case', () => {
    expect(signedText({ b: '1', _a: '2', A: '3', '0': '4' })).toBe('04A3_a2b1');
  });

  it('omits blank and missing parameters and trims nothing', () => {
    expect(withoutBlanks({ a: ' x ', b: '', c: undefined, d: '\u3000' })).toEqual({ a: ' x ' });
  });
});
