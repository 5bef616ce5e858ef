import type { CDPSession, Page } from 'puppeteer-core';

/** What a page has cost since it was opened. */
export interface Cost {
  /** Time in scripts of all worlds, ms of this thread's processor time. */
  script: number;
  /** Time in tasks of any kind, ms of the same. */
  task: number;
}

/** Counts processor time, not time on the wall: other programs on the machine do not count. */
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
