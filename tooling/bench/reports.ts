import type { WebWorker } from 'puppeteer-core';
import type { FrameReport } from '../../utils/domain/order-context';
import type { Bench } from './bench';

/** A report that reached the background, with the time of its arrival. */
export interface Heard {
  /** Epoch ms, with fractions. */
  at: number;
  report: FrameReport;
}

const LISTEN = `
  globalThis.benchHeard = [];
  chrome.runtime.onMessage.addListener((message) => {
    if (message?.name !== 'detector/report') return;
    benchHeard.push({ at: performance.timeOrigin + performance.now(), report: message.body.report });
  });`;

export interface ReportListener {
  /** The first report that matches; undefined if none comes in time. */
  wait(fits: (heard: Heard) => boolean): Promise<Heard | undefined>;
  count(): Promise<number>;
}

export async function workerOf({ test }: Bench): Promise<WebWorker> {
  const target = await test.browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(test.address('')),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the background does not run');
  return worker;
}

export async function listenToReports(bench: Bench): Promise<ReportListener> {
  const worker = await workerOf(bench);
  await worker.evaluate(LISTEN);
  const all = async (): Promise<Heard[]> => (await worker.evaluate('benchHeard')) as Heard[];
  return {
    count: async () => (await all()).length,
    async wait(fits) {
      for (let i = 0; i < 60; i++) {
        const found = (await all()).find(fits);
        if (found) return found;
        await new Promise((done) => setTimeout(done, 50));
      }
      return undefined;
    },
  };
}
