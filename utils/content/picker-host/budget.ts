/** At most `most` repairs per period: a page that undoes them forever wins, and the agent is notified. */
export interface Budget {
  /** False: it is used up. */
  spend(): boolean;
}

export function createBudget(most: number, withinMs: number, now: () => number): Budget {
  let spent: number[] = [];
  return {
    spend() {
      const time = now();
      spent = spent.filter((at) => time - at < withinMs);
      spent.push(time);
      return spent.length <= most;
    },
  };
}
