import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson as parse } from './json';
import type { Tree } from './tree';

function parseJson(text: string): Tree {
  return parse(text, () => undefined);
}

function repetitions(text: string): number {
  let n = 0;
  parse(text, () => {
    n += 1;
  });
  return n;
}

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
    '"\\\t"',
    '"\\\n"',
    '{\t"a\u0001":1,}',
    '{"a"\u0001:1}',
    '1\u0000',
    '[1 2]',
    'nul',
    '',
    '{"a":1}}',
    '// c\n1',
    'NaN',
  ])('refuses %j', (text) => expect(() => parseJson(text)).toThrow());

  it('accepts raw control characters inside a string', () => {
    const text = '第一行\n第二行\t\r\u0000\u0001\u001f\u007f';
    expect(parseJson(`{"a":"${text}","b\t":"\\n\\\\\t"}`)).toEqual({ a: text, 'b\t': '\n\\\t' });
  });

  it('reports repeated names, returns all their values, and rejects deep nesting', () => {
    expect(repetitions('{"a":1,"a":2,"b":{"a":1}}')).toBe(1);
    expect(parseJson('{"a":1,"a":[2],"\\u0061":null}')).toEqual({ a: ['1', ['2'], null] });
    expect(repetitions('{"a":{"b":1},"c":{"b":1}}')).toBe(0);
    expect(() => parseJson(`${'['.repeat(100)}${']'.repeat(100)}`)).toThrow('deep');
  });

  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        expect(plain(parseJson(JSON.stringify(value, null, indent)))).toEqual(numbersAsText(value));
      }),
    );
  });

  it('accepts exactly what JSON.parse accepts, except deep nesting', () => {
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
          expect(ours).toBe(theirs);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function attempt(read: () => unknown): 'taken' | 'refused' {
  try {
    read();
    return 'taken';
  } catch {
    return 'refused';
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
