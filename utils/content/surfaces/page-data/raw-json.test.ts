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

  it('keeps a long integer that a double can hold', () => {
    expect(parseRaw('[123456789012345]')).toEqual(['123456789012345']);
  });

  it('does not touch texts, including escaped quotes', () => {
    const value = { a: 'x 4512773019268853117', b: '\\"4512773019268853117', '4512773019268853117': 1 };
    expect(parseRaw(JSON.stringify(value))).toEqual(value);
  });

  it.each([
    '19.900000000000002',
    '0.30000000000000004',
    '-19.900000000000002',
    '1234567890123456789.5',
    '1.2345678901234567',
    '-1234567890123456789',
    '-4512773019268853117',
    '1e30',
    '1.0E+21',
    '123456789012345678e2',
    '4.512773019268853e+18',
    '1E-17',
    '-0',
    '0',
    '0.00000000000000001',
  ])('reads %s as the number defined by JSON', (token) => {
    expect(parseRaw(`{"n":${token},"id":4512773019268853117}`)).toEqual({
      n: JSON.parse(token),
      id: '4512773019268853117',
    });
  });

  it.each(['19.900000000000002', '-1234567890123456789', '1e30', '4512773019268853117', '1.0E+21'])(
    'leaves %s inside a text unchanged',
    (token) => {
      const value = [token, `x${token}`, `\\"${token}`, `\n${token}\u2028,${token}`, `订单号：${token}`];
      expect(parseRaw(JSON.stringify(value))).toEqual(value);
    },
  );

  it.each([
    '[0012345678901234567]',
    '[-0012345678901234567]',
    '[+1234567890123456789]',
    '[1234567890123456789.]',
    '[.1234567890123456789]',
    '[1234567890123456789e]',
    '[0x1234567890123456789]',
    '[1234567890123456789 1234567890123456789]',
    '[1234567890123456789n]',
    '["1234567890123456789]',
    '{1234567890123456789:1}x',
  ])('does not turn %s into JSON', (text) => {
    expect(parseRaw(text)).toBeUndefined();
  });

  it.each([
    [' mtopjsonp3(', ');'],
    ['/**/mtopjsonp3(', ')'],
    ['\n;window.mtop.cb1 ( ', ' )\n;'],
    ['try{mtopjsonp1(', ')}catch(e){}'],
    ["typeof cb === 'function' && cb(", ');'],
    ['window["cb1"](', ');'],
  ])('takes JSONP: %s…%s', (before, after) => {
    expect(parseRaw(`${before}{"id":4512773019268853117,"t":"})]("}${after}`)).toEqual({
      id: '4512773019268853117',
      t: '})](',
    });
  });

  it('returns undefined for invalid JSON', () => {
    for (const text of ['<html>', '', 'cb()', 'cb(1)', 'cb({', 'cb({"a":1]']) {
      expect(parseRaw(text), text).toBeUndefined();
    }
  });

  it('reads any JSON, with long integers as text and nothing else changed', () => {
    fc.assert(
      fc.property(written, ({ text, value }) => {
        expect(parseRaw(text)).toEqual(value);
      }),
    );
  });

  it('accepts the same JSON as JSON.parse', () => {
    const damaged = fc.tuple(
      written,
      fc.nat(),
      fc.constantFrom('', '0', '-', '.', 'e9', '"', '1234567890123456789'),
    );
    fc.assert(
      fc.property(damaged, ([{ text }, at, put]) => {
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + put + text.slice(place + 1);
        fc.pre(/^\s*[[{]/.test(broken));
        expect(parseRaw(broken) === undefined, broken).toBe(isJson(broken) === false);
      }),
    );
  });
});

interface Written {
  text: string;
  value: unknown;
}

const digits = fc.bigInt({ min: 10n ** 14n, max: 10n ** 22n }).map(String);
const double = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Numbers as programs write them, including long integers. */
const number: fc.Arbitrary<Written> = fc.oneof(
  double.map((value) => ({ text: JSON.stringify(value), value: JSON.parse(JSON.stringify(value)) })),
  fc.tuple(digits, fc.nat()).map(([whole, part]) => asNumber(`${whole}.${part}`)),
  fc.tuple(digits, fc.constantFrom('e3', 'E+12', 'e-30')).map(([whole, power]) => asNumber(whole + power)),
  digits.map((whole) => asNumber(`-${whole}`)),
  digits.map((text) => ({
    text,
    value: String(Number(text)) === text && !isSafe(text) ? Number(text) : text,
  })),
);

function asNumber(text: string): Written {
  return { text, value: JSON.parse(text) };
}

function isSafe(text: string): boolean {
  return Number.isSafeInteger(Number(text));
}

const word = fc.oneof(fc.string({ unit: 'binary' }), digits, double.map(String));
const written: fc.Arbitrary<Written> = fc.letrec<{ tree: Written; node: Written }>((tie) => ({
  tree: fc.oneof(
    fc.array(tie('node'), { maxLength: 4 }).map((items) => ({
      text: `[${items.map(({ text }) => text)}]`,
      value: items.map(({ value }) => value),
    })),
    fc.dictionary(word, tie('node'), { maxKeys: 4, noNullPrototype: true }).map((fields) => ({
      text: `{${Object.entries(fields).map(([name, { text }]) => `${JSON.stringify(name)} : ${text}`)}}`,
      value: Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
    })),
  ),
  node: fc.oneof(
    { maxDepth: 4 },
    number,
    word.map((value) => ({ text: JSON.stringify(value), value })),
    tie('tree'),
  ),
})).tree;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('paths', () => {
  const value = { a: { b: [{ c: 1 }], d: '' }, e: null };
  it('finds own fields and nothing else', () => {
    expect(at(value, 'a.b.0.c')).toBe(1);
    expect(at(value, 'a.x.y')).toBeUndefined();
    expect(at(value, 'constructor.name')).toBeUndefined();
    expect(at('text', 'length')).toBeUndefined();
  });
  it('takes the first that has content', () => {
    expect(first(value, 'a.d e a.b.0.c')).toBe(1);
    expect(first(value, 'x y')).toBeUndefined();
  });
});
