import type { Page } from 'puppeteer-core';

/** Tasks of more than 50 ms, except those in which the page itself rendered. */
export interface LongTasks {
  count: number;
  longestMs: number;
}

const WATCH = `
  globalThis.benchTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      benchTasks.push({ from: performance.timeOrigin + startTime, ms: duration });
    }
  }).observe({ type: 'longtask' });`;

export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(WATCH);
}

/** `drawn`: times at which the page itself rendered, epoch ms. */
export async function longTasks(
  page: Page,
  drawn: readonly { began: number; at: number }[],
): Promise<LongTasks> {
  const tasks = (await page.evaluate('benchTasks')) as { from: number; ms: number }[];
  const others = tasks.filter(
    ({ from, ms }) => !drawn.some(({ began, at }) => began < from + ms && at > from),
  );
  return { count: others.length, longestMs: Math.max(0, ...others.map(({ ms }) => ms)) };
}
