import { describe, expect, it } from 'vitest';
import { textRecord } from './text-record';

const schema = textRecord({ name: (name) => /^[a-z]+$/.test(name), maxLength: 3 });

describe('a record of texts', () => {
  it('is passed on as it is', () => {
    expect(schema.parse({ a: 'x', b: 'yz' })).toEqual({ a: 'x', b: 'yz' });
    expect(schema.parse({})).toEqual({});
  });

  it.each([
    [{ A: 'x' }, ['A'], 'name'],
    [JSON.parse('{"__proto__":"x"}'), ['__proto__'], 'name'],
    [{ a: 7 }, ['a'], 'type'],
    [{ a: ' ' }, ['a'], 'required'],
    [{ a: 'long' }, ['a'], 'too-long'],
    [undefined, [], 'type'],
    [null, [], 'type'],
    ['text', [], 'type'],
    [[], [], 'type'],
  ])('is refused: %j', (value, path, message) => {
    expect(schema.safeParse(value).error?.issues).toMatchObject([{ path, message }]);
  });
});
