import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resend } from '@/utils/qimen/result';
import { MAX_WAITED_MS, NO_TRIES, nextStep, type Tries } from './resend';
import { result } from './testing/samples';

const rejected = (resend: Resend) => result('rejected', resend);
const half = () => 0.5;

describe('sending again', () => {
  it.each(['locked', 'accepted', 'refused', 'unknown'] as const)(
    'is never done when the outcome is %s',
    (outcome) => {
      for (const resend of [
        { kind: 'back-off' },
        { kind: 'after', ms: 1 },
        { kind: 'correct-clock', skewMs: 1 },
      ] as const) {
        expect(nextStep(result(outcome, resend), NO_TRIES, half)).toEqual({ again: false });
      }
    },
  );

  it('backs off longer each time', () => {
    let tries: Tries = NO_TRIES;
    const waits: number[] = [];
    for (let step = nextStep(rejected({ kind: 'back-off' }), tries, half); step.again; ) {
      waits.push(step.waitMs);
      tries = step.tries;
      step = nextStep(rejected({ kind: 'back-off' }), tries, half);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, MAX_WAITED_MS + 1])('does not wait %s ms', (ms) => {
    expect(nextStep(rejected({ kind: 'after', ms }), NO_TRIES, half)).toEqual({ again: false });
  });

  it('waits a second at least, to avoid a busy loop', () => {
    expect(nextStep(rejected({ kind: 'after', ms: -5 }), NO_TRIES, half)).toMatchObject({ waitMs: 1_000 });
  });

  it('ends after eight calls and five minutes of quota, whatever the gateway says', () => {
    const someResend = fc.oneof(
      fc.constant<Resend>({ kind: 'back-off' }),
      fc.record({ kind: fc.constant('after' as const), ms: fc.integer({ min: 0, max: 400_000 }) }),
      fc.record({ kind: fc.constant('correct-clock' as const), skewMs: fc.integer() }),
    );
    fc.assert(
      fc.property(fc.array(someResend, { minLength: 20, maxLength: 40 }), (answers) => {
        let tries = NO_TRIES;
        const calls = answers.findIndex((resend) => {
          const step = nextStep(rejected(resend), tries, half);
          if (step.again) tries = step.tries;
          return !step.again;
        });
        expect(calls).toBeLessThanOrEqual(7);
        expect(calls).toBeGreaterThanOrEqual(0);
        expect(tries.waited).toBeLessThanOrEqual(MAX_WAITED_MS);
      }),
    );
  });
});
