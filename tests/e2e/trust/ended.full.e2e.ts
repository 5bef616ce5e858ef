import { afterEach, beforeEach, expect, it } from 'vitest';
import { acknowledged } from '../../../tooling/browser/acknowledged';
import { openBackgroundClient } from '../../../tooling/browser/background-client';
import { type Screen, see } from '../../../tooling/browser/screen';
import {
  type AgentSession,
  chatFrame,
  lock,
  openChat,
  openExtensionPage,
  openPicker,
} from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { lockOutcome } from '../../../utils/domain/lock';
import { inBothBrowsers } from '../harness/both';
import { openSession } from '../harness/session';
import { createExtensionSwitch, type ExtensionSwitch } from './support/extension-switch';

const LAUNCHER = new RegExp(`^锁单.*${YUZU.tid}`);

/** The extension is updated, reloaded or turned off during a call, with our UI in a page. */
inBothBrowsers('the extension ends during a call', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;
  let chat: Screen;
  let extension: ExtensionSwitch;

  beforeEach(async () => {
    sandbox = await startSandbox();
    agent = await openSession(name, sandbox);
    extension = await createExtensionSwitch(agent.test);
    chat = await openChat(agent, YUZU.nick);
  });

  afterEach(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  /** Confirms in the picker; the answer is still pending. */
  async function lockInPage() {
    await openPicker(chat, YUZU.tid);
    const held = sandbox.faults.hold('gateway');
    await lock(chat, [YUZU.bedding]);
    await held.arrived;
    await rememberOurs();
    return held;
  }

  /** A page cannot see into our closed roots, but it can find elements without children that take up space. */
  async function rememberOurs(): Promise<void> {
    const ours = await (await chatFrame(chat)).evaluate(
      `(globalThis.ours = [...document.querySelectorAll('div:empty')].filter((host) => host.offsetHeight > 0)).length`,
    );
    expect(ours).toBeGreaterThanOrEqual(2);
  }

  /** How many of those elements still take up space, and how many are left at all. */
  async function oursLeft(): Promise<{ shown: number; left: number }> {
    return (await (
      await chatFrame(chat)
    ).evaluate(
      `({ shown: ours.filter((host) => host.offsetHeight > 0).length, left: ours.filter((host) => host.isConnected).length })`,
    )) as { shown: number; left: number };
  }

  const pressEscape = () => acknowledged(chat.page.keyboard.press('Escape'));

  async function expectTruthInJournal(): Promise<void> {
    agent.options = await openExtensionPage(agent.test, 'options.html');
    const client = await openBackgroundClient(agent.test);
    const history = await client.ask('app/history', {});
    expect(history.map(({ tid, calls }) => [tid, lockOutcome({ calls })])).toEqual([[YUZU.tid, 'unknown']]);
    await client.page.close();
  }

  /** Firefox injects the new version into the open page; in Chromium the page is reloaded. */
  async function expectOneLauncher(): Promise<void> {
    if (name === 'chromium') await chat.page.reload();
    await chat.page.bringToFront();
    await see(chat, 'button', LAUNCHER);
    const launchers = (await chat.look()).filter(
      (each) => each.role === 'button' && LAUNCHER.test(each.name),
    );
    expect(launchers).toHaveLength(1);
    expect(launchers[0]?.name).toContain('结果未知');
  }

  it('turned off: a note, then nothing of ours left in the page; on again, the journal says unknown', async () => {
    const held = await lockInPage();
    await extension.off();
    await until('the launchers to go', async () => (await oursLeft()).shown <= 1);
    if (name === 'chromium') {
      // Our scripts go on running: the picker says so, and closes on request.
      await until('the note', async () => /结果未知.*扩展刚更新或停用，请刷新页面/.test(await chatText()));
      await pressEscape();
    }
    // In Firefox our scripts are gone, and the note disappears by itself.
    await until('the picker to close', async () => (await oursLeft()).shown === 0, 20_000);
    held.release();

    await extension.on();
    await expectTruthInJournal();
    await expectOneLauncher();
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 60_000);

  it('reloaded, as by an update: nothing of the old version is left beside the new one', async () => {
    const held = await lockInPage();
    await extension.reload();
    if (name === 'chromium') {
      await until('the launchers to go', async () => (await oursLeft()).shown <= 1);
      await pressEscape();
    }
    await until('the old ones to be gone', async () => (await oursLeft()).left === 0);
    held.release();
    await expectTruthInJournal();
    await expectOneLauncher();
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 60_000);

  /** The accessibility tree of the page, including closed roots. */
  async function chatText(): Promise<string> {
    return JSON.stringify(await chat.page.accessibility.snapshot({ includeIframes: true }));
  }
});
