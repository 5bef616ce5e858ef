import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { lockOutcome } from '../../../utils/orders/lock';
import { inBothBrowsers } from '../harness/both';
import {
  chatFrame,
  type Desk,
  lock,
  openChat,
  openDesk,
  openExtensionPage,
  openPicker,
} from '../harness/desk';
import { YUZU } from '../harness/orders';
import { type Screen, see } from '../harness/screen';
import { until } from '../harness/until';
import { createExtensionSwitch, type ExtensionSwitch } from './support/extension-switch';
import { openVoice } from './support/voice';

const LAUNCHER = new RegExp(`^锁单.*${YUZU.tid}`);

/** The extension is updated, reloaded or turned off while a call is out and our UI stands in a page. */
inBothBrowsers('the extension ends in mid-call', (name) => {
  let sandbox: Sandbox;
  let desk: Desk;
  let chat: Screen;
  let extension: ExtensionSwitch;

  beforeEach(async () => {
    sandbox = await startSandbox();
    desk = await openDesk(name, sandbox);
    extension = await createExtensionSwitch(desk.test);
    chat = await openChat(desk, YUZU.nick);
  });

  afterEach(async () => {
    await desk?.close();
    await sandbox?.close();
  });

  /** Confirmed in the picker; the answer is still out. */
  async function lockInPage() {
    await openPicker(chat, YUZU.tid);
    const held = sandbox.faults.hold('gateway');
    await lock(chat, [YUZU.bedding]);
    await held.arrived;
    await rememberOurs();
    return held;
  }

  /** A page cannot look into our roots, but it sees that an element without children takes room. */
  async function rememberOurs(): Promise<void> {
    const ours = await (await chatFrame(chat)).evaluate(
      `(globalThis.ours = [...document.querySelectorAll('div:empty')].filter((host) => host.offsetHeight > 0)).length`,
    );
    expect(ours).toBeGreaterThanOrEqual(2);
  }

  /** Of what stood there: how many elements still take room, and how many are left at all. */
  async function remains(): Promise<{ shown: number; left: number }> {
    return (await (
      await chatFrame(chat)
    ).evaluate(
      `({ shown: ours.filter((host) => host.offsetHeight > 0).length, left: ours.filter((host) => host.isConnected).length })`,
    )) as { shown: number; left: number };
  }

  async function expectTruthInJournal(): Promise<void> {
    desk.options = await openExtensionPage(desk.test, 'options.html');
    const voice = await openVoice(desk.test);
    const history = await voice.ask('app/history', {});
    expect(history.map(({ tid, calls }) => [tid, lockOutcome({ calls })])).toEqual([[YUZU.tid, 'unknown']]);
    await voice.page.close();
  }

  /** Firefox gives the open page to the new version; in Chromium the page is loaded anew. */
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

  it('turned off: a calm word, then nothing of ours in the page; on again, the journal says unknown', async () => {
    const held = await lockInPage();
    await extension.off();
    await until('the launchers to go', async () => (await remains()).shown <= 1);
    if (name === 'chromium') {
      // Our scripts live on: the picker says it, and goes when it is told to.
      await until('the word for it', async () =>
        /结果未知.*扩展刚更新或停用，请刷新页面/.test(await chatText()),
      );
      await chat.page.keyboard.press('Escape');
    }
    // In Firefox a sentence that no script of ours stands behind goes by itself.
    await until('the picker to go', async () => (await remains()).shown === 0, 20_000);
    held.release();

    await extension.on();
    await expectTruthInJournal();
    await expectOneLauncher();
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 60_000);

  it('reloaded, as by an update: nothing of the old one is left beside the new one', async () => {
    const held = await lockInPage();
    await extension.reload();
    if (name === 'chromium') {
      await until('the launchers to go', async () => (await remains()).shown <= 1);
      await chat.page.keyboard.press('Escape');
    }
    await until('the old ones to be gone', async () => (await remains()).left === 0);
    held.release();
    await expectTruthInJournal();
    await expectOneLauncher();
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 60_000);

  /** What assistive technology is told of the page, closed roots included. */
  async function chatText(): Promise<string> {
    return JSON.stringify(await chat.page.accessibility.snapshot({ includeIframes: true }));
  }
});
