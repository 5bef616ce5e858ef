import type { CDPSession, Page } from 'puppeteer-core';

/** CPU time of a page since it was opened. */
export interface Cost {
  /** Time in scripts of all worlds, in ms of the thread's CPU time. */
  script: number;
  /** Time in all tasks, in ms of the thread's CPU time. */
  task: number;
}

/** Measures CPU time, not wall time, so that other programs on the machine do not count. */
export async function openMeter(page: Page): Promise<{ session: CDPSession; read(): Promise<Cost> }> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    session,
    async read() {
      const { metrics } = await session.send('Performance.getMetrics');
      const ms = (name: string): number => 1000 * (metrics.find((each) => each.name === name)?.value ?? 0);
      return { script: ms('ScriptDuration'), task: ms('TaskDuration') };
    },
  };
}
