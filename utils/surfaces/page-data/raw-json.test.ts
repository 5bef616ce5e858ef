import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, first, parseRaw } from './raw-json';

describe('raw JSON', () => {
  it('keeps long integers exactly, as text', () => {
    const text = '{"id":4512773019268853117,"list":[ 4512773019269853117,1.5,-2,1e21],"small":7}';
    expect(parseRaw(text)).toEqual({
      id: '4512773019268853117',
      list: ['4512773019269853117', 1.5, -2, 1e21],
      small: 7,
    });
  });

  it('leaves a number that may have been rounded before as a number: it can never be an id', () => {
    expect(parseRaw('{"id":4512773019268853000}')).toEqual({ id: 4512773019268853000 });
  });

  it('keeps a long integer that a double holds', () => {
    expect(parseRaw('[123456789012345]')).toEqual(['123456789012345']);
  });

  it('does not touch texts, escaped quotes included', () => {
    const value = { a: 'x 4512773019268853117', b: '\\"4512773019268853117', '4512773019268853117': 1 };
    expect(parseRaw(JSON.stringify(value))).toEqual(value);
  });

  it('takes JSONP', () => {
    expect(parseRaw(' mtopjsonp3({"id":4512773019268853117});')).toEqual({ id: '4512773019268853117' });
  });

  it('gives undefined for what is no JSON', () => {
    expect(parseRaw('<html>')).toBeUndefined();
    expect(parseRaw('')).toBeUndefined();
  });

  it('agrees with JSON.parse wherever no long integer stands', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/\d{15}/.test(text));
        expect(parseRaw(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('paths', () => {
  const value = { a: { b: [{ c: 1 }], d: '' }, e: null };
  it('finds own fields and nothing else', () => {
    expect(at(value, 'a.b.0.c')).toBe(1);
    expect(at(value, 'a.x.y')).toBeUndefined();
    expect(at(value, 'constructor.name')).toBeUndefined();
    expect(at('text', 'length')).toBeUndefined();
  });
  it('takes the first that holds something', () => {
    expect(first(value, 'a.d e a.b.0.c')).toBe(1);
    expect(first(value, 'x y')).toBeUndefined();
  });
});
