import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json';
import { ContradictoryText, type Tree } from './tree';

describe('parseJson', () => {
  it('keeps numbers as they were written, and only numbers', () => {
    const text =
      '{"tid":4512773019269853117,"a":[1.50,-0,1e+18],"text":"4512773019269853117: \\"oid\\": 12345678901234567890"}';
    expect(parseJson(text)).toEqual({
      tid: '4512773019269853117',
      a: ['1.50', '-0', '1e+18'],
      text: '4512773019269853117: "oid": 12345678901234567890',
    });
  });

  it.each([
    '{"a":1,}',
    '[1,]',
    '{a:1}',
    '01',
    '1.',
    '.5',
    '+1',
    '"a',
    '"\\x"',
    '"\n"',
    '[1 2]',
    'nul',
    '',
    '{"a":1}}',
    '// c\n1',
    'NaN',
  ])('refuses %j', (text) => expect(() => parseJson(text)).toThrow());

  it('refuses a repeated name and deep nesting', () => {
    expect(() => parseJson('{"a":1,"a":1}')).toThrow(ContradictoryText);
    expect(() => parseJson('{"a":{"b":1},"c":{"b":1}}')).not.toThrow();
    expect(() => parseJson(`${'['.repeat(100)}${']'.repeat(100)}`)).toThrow('deep');
  });

  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        expect(plain(parseJson(JSON.stringify(value, null, indent)))).toEqual(numbersAsText(value));
      }),
    );
  });

  it('accepts exactly what JSON.parse accepts, but for repeated names and depth', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-2.5e3',
      'true',
      'null',
      ' ',
      '"\\u00e9"',
      '\\',
      '"',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (text) => {
          const theirs = attempt(() => JSON.parse(text));
          const ours = attempt(() => parseJson(text));
          expect(ours === 'refused' && theirs !== 'refused').toBe(false);
          expect(ours === 'taken' && theirs !== 'taken').toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function attempt(read: () => unknown): 'taken' | 'refused' | 'contradictory' {
  try {
    read();
    return 'taken';
  } catch (error) {
    return error instanceof ContradictoryText ? 'contradictory' : 'refused';
  }
}

function plain(tree: Tree): unknown {
  return JSON.parse(JSON.stringify(tree));
}

function numbersAsText(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_name, inner) =>
    typeof inner === 'number' ? JSON.stringify(inner) : inner,
  );
}
