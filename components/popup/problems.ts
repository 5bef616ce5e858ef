import type { Problem } from '@/utils/domain/problem';

/** Whether the order's shop is not set up: nothing can be chosen before that. */
export function needsSetUp(problem: Problem | undefined): boolean {
  return problem?.code === 'no-shop' || problem?.code === 'shop-missing';
}
