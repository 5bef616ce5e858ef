import type { Problem, ProblemCode } from '@/utils/messages/views';

/** Problems that no sub-order number can lift: whose order it is has to be settled first. */
const FINAL: ReadonlySet<ProblemCode> = new Set([
  'no-shop',
  'shop-missing',
  'shop-unclear',
  'other-shop',
  'other-buyer',
]);

export function isFinal(problem: Problem | undefined): boolean {
  return problem !== undefined && FINAL.has(problem.code);
}
