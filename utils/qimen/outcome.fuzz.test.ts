import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked } from '@/tests/fixtures/qimen/judge';
import { outcomeOf } from './outcome';

/** A success somewhere in the text, in JSON (also with escapes in the name) or XML. */
const SAYS_SUCCESS = /(?:success|\\u)[\s\S]*true/;

const words = fc.constantFrom(
  'result',
  'response',
  'error_response',
  'a_response',
  'success',
  'errorCode',
  'errorMsg',
  'flag',
  'code',
  'msg',
  'message',
  'sub_code',
  'sub_msg',
  'request_id',
  '__proto__',
  'data',
);
const leaves = fc.constantFrom<unknown>(
  true,
  false,
  'true',
  'false',
  1,
  0,
  null,
  '',
  'failure',
  'success',
  '1001',
  25,
  'TOP15',
  'isp.http-read-timeout',
  'isv.x',
  [],
  'True',
);
const { answer } = fc.letrec<{ answer: unknown; object: unknown }>((tie) => ({
  answer: fc.oneof(
    { weight: 2, arbitrary: leaves },
    tie('object'),
    fc.array(tie('answer'), { maxLength: 2 }),
  ),
  object: fc.dictionary(words, tie('answer'), { maxKeys: 4 }),
}));

const judge = (text: string) => outcomeOf({ kind: 'answered', status: 200, text }, asked(), 0).answer.outcome;

const toXml = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(toXml).join('');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.entries(value)
    .map(([name, inner]) => `<${name}>${toXml(inner)}</${name}>`)
    .join('');
};

describe('answers made of anything', () => {
  it('are judged without a crash, and only a success is a success', () => {
    fc.assert(
      fc.property(answer, fc.boolean(), fc.nat(), fc.boolean(), (value, asXml, cut, isCut) => {
        const whole = asXml ? toXml(value) : JSON.stringify(value);
        const text = isCut ? whole.slice(0, cut % (whole.length + 1)) : whole;
        if (judge(text) === 'locked') expect(text).toMatch(SAYS_SUCCESS);
      }),
      { numRuns: 5000 },
    );
  });

  it('with a failure beside a success are never locked', () => {
    const failures = fc.constantFrom(
      { error_response: { code: 15 } },
      { flag: 'failure' },
      { sub_code: 'isp.x' },
      { errorCode: '1001' },
      { result: { success: false } },
      { response: { flag: 'failure', code: 50 } },
      { code: 25 },
      { result: ['fail'] },
      { success: 'no' },
    );
    fc.assert(
      fc.property(
        failures,
        fc.constantFrom<[string, string]>(['', ''], ['{"result":', '}'], ['{"response":', '}']),
        (failure, [open, close]) => {
          const both = { success: true, ...failure };
          expect(judge(open + JSON.stringify(both) + close)).not.toBe('locked');
        },
      ),
    );
  });
});
