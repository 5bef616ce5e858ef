import { expect, it } from 'vitest';
import { createBudget } from './budget';

it('is used up by a number of repairs within a period, and free again once they are long ago', () => {
  let time = 0;
  const budget = createBudget(2, 1_000, () => time);
  expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false]);
  time = 999;
  expect(budget.spend()).toBe(false);
  time = 2_000;
  expect(budget.spend()).toBe(true);
});

it('stays used up while a page keeps spending it', () => {
  let time = 0;
  const budget = createBudget(2, 1_000, () => time);
  const spent = Array.from({ length: 20 }, () => {
    time += 300;
    return budget.spend();
  });
  expect(spent).toEqual([true, true, ...Array.from({ length: 18 }, () => false)]);
});
