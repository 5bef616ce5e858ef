import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { inBothAtOnce } from './harness/both';
import { type Desk, lock, lookUp, openDesk, openPopup } from './harness/desk';
import { NANFENG } from './harness/orders';
import { until } from './harness/until';

/** Longer than either browser lets an idle background live. */
const LATE_MS = 35_000;

inBothAtOnce('while the answer is out', (name) => {
  let sandbox: Sandbox;
  let desk: Desk;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await desk?.close();
    await sandbox?.close();
  });

  /** Confirms in the popup, and closes every page of the extension once the request is out. */
  async function lockAndLeave() {
    const hold = sandbox.faults.hold('gateway');
    const popup = await openPopup(desk);
    await lookUp(popup, NANFENG.tid);
    await lock(popup, [NANFENG.lamp]);
    await hold.arrived;
    await desk.test.browser.newPage();
    await popup.page.close();
    await desk.options.close();
    return hold;
  }

  async function popupText(): Promise<string> {
    const popup = await openPopup(desk);
    const read = (page: Page) => page.evaluate('document.body.innerText') as Promise<string>;
    return until('the popup', async () => {
      const text = await read(popup.page);
      return text.includes(NANFENG.tid) ? text : undefined;
    });
  }

  it('a late one still comes home, with every page of ours closed', async () => {
    desk = await openDesk(name, sandbox);
    const hold = await lockAndLeave();
    await new Promise((done) => setTimeout(done, LATE_MS));
    hold.release();
    expect(await popupText()).not.toContain('结果未知');
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 90_000);

  it('none in time is unknown, and one that comes afterwards changes nothing', async () => {
    desk = await openDesk(name, sandbox);
    const hold = await lockAndLeave();
    const call = sandbox.traffic.find(({ path }) => path === '/router/qm');
    await until('the end of patience', () => call?.abandoned, 60_000);
    expect(await popupText()).toContain('结果未知');
    hold.release();
    expect(await popupText()).toContain('结果未知');
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 90_000);

  it('the background dies: the outcome is unknown, and nothing is sent again', async () => {
    // Firefox ends its event page when it is idle for so long; Chromium's worker is stopped by hand.
    desk = await openDesk(name, sandbox, undefined, {
      preferences: { 'extensions.background.idle.timeout': 1_500 },
    });
    const hold = await lockAndLeave();
    await killBackground(desk);
    expect(await popupText()).toContain('结果未知');
    hold.release();
    expect(sandbox.gateway.calls).toHaveLength(1);
  });
});

/** Stops the background; its request dies with it. */
async function killBackground(desk: Desk): Promise<void> {
  if (desk.name === 'chromium') {
    const target = await desk.test.browser.waitForTarget((each) => each.type() === 'service_worker');
    await (await target.worker())?.close();
  }
  const call = desk.sandbox.traffic.find(({ path }) => path === '/router/qm');
  await until('the end of the background', () => call?.abandoned, 30_000);
}
