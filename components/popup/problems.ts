import type { Problem, ProblemCode } from '@/utils/messages/views';

/** Problems that no sub-order number can lift: whose order it is has to be settled first. */
const FINAL: ReadonlySet<ProblemCode> = new Set([
  'no-shop',
  'shop-missing',
  'shop-unclear',
  'other-shop',
  'other-buyer',
]);

/** Nobody has set up the shop whose order it is: nothing can be chosen before that. */
export function needsSetUp(problem: Problem | undefined): boolean {
  return problem?.code === 'no-shop' || problem?.code === 'shop-missing';
}

export function isFinal(problem: Problem | undefined): boolean {
  return problem !== undefined && FINAL.has(problem.code);
}
