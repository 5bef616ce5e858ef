import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AgentSession, lock, lookUp, openPopup } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { NANFENG } from '../../tooling/sandbox/sample-orders';
import { inBothAtOnce } from './harness/both';
import { openSession } from './harness/session';

/** Longer than either browser keeps an idle background alive. */
const LATE_MS = 35_000;

inBothAtOnce('while the answer is out', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  /** Confirms in the popup, and closes every extension page once the request is sent. */
  async function lockAndLeave() {
    const hold = sandbox.faults.hold('gateway');
    const popup = await openPopup(agent);
    await lookUp(popup, NANFENG.tid);
    await lock(popup, [NANFENG.lamp]);
    await hold.arrived;
    await agent.test.browser.newPage();
    await popup.page.close();
    await agent.options.close();
    return hold;
  }

  async function popupText(): Promise<string> {
    const popup = await openPopup(agent);
    const read = (page: Page) => page.evaluate('document.body.innerText') as Promise<string>;
    return until('the popup', async () => {
      const text = await read(popup.page);
      return text.includes(NANFENG.tid) ? text : undefined;
    });
  }

  it('a late one is still received, with every extension page closed', async () => {
    agent = await openSession(name, sandbox);
    const hold = await lockAndLeave();
    await new Promise((done) => setTimeout(done, LATE_MS));
    hold.release();
    expect(await popupText()).not.toContain('结果未知');
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 90_000);

  it('none in time is unknown, and a later one changes nothing', async () => {
    agent = await openSession(name, sandbox);
    const hold = await lockAndLeave();
    const call = sandbox.traffic.find(({ path }) => path === '/router/qm');
    await until('the timeout', () => call?.abandoned, 60_000);
    expect(await popupText()).toContain('结果未知');
    hold.release();
    expect(await popupText()).toContain('结果未知');
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 90_000);

  it('the background dies: the outcome is unknown, and nothing is sent again', async () => {
    // Firefox ends an event page that is idle for this long; Chromium's worker is stopped explicitly.
    agent = await openSession(name, sandbox, undefined, {
      preferences: { 'extensions.background.idle.timeout': 4_000 },
    });
    const hold = await lockAndLeave();
    await killBackground(agent);
    expect(await popupText()).toContain('结果未知');
    hold.release();
    expect(sandbox.gateway.calls).toHaveLength(1);
  });
});

/** Stops the background; its request dies with it. */
async function killBackground(agent: AgentSession): Promise<void> {
  if (agent.name === 'chromium') {
    const target = await agent.test.browser.waitForTarget((each) => each.type() === 'service_worker');
    await (await target.worker())?.close();
  }
  const call = agent.sandbox.traffic.find(({ path }) => path === '/router/qm');
  await until('the end of the background', () => call?.abandoned, 30_000);
}
