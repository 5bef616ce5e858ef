import { describe, expect, it } from 'vitest';
import { textRecord } from './text-record';

const schema = textRecord({ name: (name) => /^[a-z]+$/.test(name), maxLength: 3 });

describe('a record of texts', () => {
  it('is passed on unchanged', () => {
    expect(schema.parse({ a: 'x', b: 'yz' })).toEqual({ a: 'x', b: 'yz' });
    expect(schema.parse({})).toEqual({});
  });

  it('leaves out a name that every object has', () => {
    const parsed = schema.parse(JSON.parse('{"a":"x","__proto__":"y"}'));
    expect(Object.entries(parsed)).toEqual([['a', 'x']]);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  it.each([
    [{ A: 'x' }, ['A'], 'name'],
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
