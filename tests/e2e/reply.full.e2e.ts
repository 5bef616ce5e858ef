import type { Frame } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { openBackgroundClient } from '../../tooling/browser/background-client';
import { type Keyboard, keyboardOn } from '../../tooling/browser/keyboard';
import { pickerFrame } from '../../tooling/browser/picker-frame';
import { click, type Screen, see } from '../../tooling/browser/screen';
import { chatFrame, openChat, openPicker, outcome } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { NANFENG, YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** 填入聊天: the reply is put into the chat's input, where the agent was writing, and nothing is sent. */

inBothBrowsers('填入聊天', (name) => {
  const at = sharedSession(name);
  let screen: Screen;
  let keys: Keyboard;

  afterEach(async () => {
    at.sandbox.faults.clear();
    await screen?.page.close();
  });

  /** The agent is writing to this buyer, with the caret in the middle; the shortcut opens the picker. */
  async function writeAndCall(nick: string, tid: string): Promise<Frame> {
    screen = await openChat(at.agent, nick);
    keys = keyboardOn(screen, name);
    await see(screen, 'button', new RegExp(`^锁单.*${tid}`));
    const chat = await chatFrame(screen);
    await (await chat.$(EDITOR))?.click();
    await keys.write('稍等。谢谢');
    for (const _ of '谢谢') await screen.page.keyboard.press('ArrowLeft');
    await keys.callPicker(at.agent);
    await see(screen, 'dialog', PICKER);
    return chat;
  }

  async function lockFirst(id: string): Promise<void> {
    await see(screen, 'checkbox', id);
    await keys.press('1');
    await see(screen, 'button', '锁定 1 个子订单', { enabled: true });
    await keys.press('Enter');
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    await see(screen, 'button', '填入聊天', { enabled: true });
  }

  const written = (chat: Frame) => chat.evaluate(`document.querySelector('${EDITOR}').innerText`);
  const sent = (chat: Frame) => chat.evaluate('sandboxChat.sent');
  const isClosed = async () => (await pickerFrame(screen.page)) === undefined;

  it('puts it at the caret, returns the focus there, and the agent goes on writing: 3 + 1', async () => {
    const chat = await writeAndCall(NANFENG.nick, NANFENG.tid);
    await lockFirst(NANFENG.lamp);
    await keys.press('v');
    await until('the picker to close', isClosed);
    expect(keys.keys()).toBe(4);
    await keys.write('，在改地址。');
    expect(await written(chat)).toMatch(/^稍等。亲，「[^」]+」已经帮您暂停发货了，请放心。，在改地址。谢谢$/);
    expect(await sent(chat)).toEqual([]);
  });

  it('sends nothing and types nothing while the key is held', async () => {
    const chat = await writeAndCall(NANFENG.nick, NANFENG.tid);
    await lockFirst(NANFENG.lamp);
    for (let i = 0; i < 40; i++) await screen.page.keyboard.down('v');
    await new Promise((done) => setTimeout(done, 300));
    expect(await written(chat)).toBe('稍等。谢谢');
    await screen.page.keyboard.up('v');
    await until('the picker to close', isClosed);
    expect(await written(chat)).toMatch(/^稍等。亲，「[^v]+。谢谢$/);
    expect(await sent(chat)).toEqual([]);
  });

  it('is not pressed by Enter, which would send in the chat', async () => {
    const chat = await writeAndCall(YUZU.nick, YUZU.tid);
    await lockFirst(YUZU.bedding);
    const frame = await pickerFrame(screen.page);
    await frame?.evaluate(`document.querySelector('[data-key="v"]').focus()`);
    for (let i = 0; i < 5; i++) await screen.page.keyboard.down('Enter');
    await screen.page.keyboard.up('Enter');
    await new Promise((done) => setTimeout(done, 300));
    expect(await written(chat)).toBe('稍等。谢谢');
    expect(await isClosed()).toBe(false);
    await click(screen, 'button', '填入聊天');
    await until('the picker to close', isClosed);
    expect(await written(chat)).toMatch(/^稍等。亲，.*谢谢$/);
    expect(await sent(chat)).toEqual([]);
  });

  it("copies it instead once another buyer's chat is open", async () => {
    screen = await openChat(at.agent, NANFENG.nick);
    keys = keyboardOn(screen, name);
    const chat = await chatFrame(screen);
    await openPicker(screen, NANFENG.tid);
    await lockFirst(NANFENG.lamp);
    await chat.evaluate(`sandboxChat.open('${YUZU.nick}')`);
    await keys.press('v');
    await see(screen, 'live', '没能填入聊天框，已复制');
    expect(await written(chat)).not.toContain('亲');
    await keys.press('Escape');
    await until('the picker to close', isClosed);
    await (await chat.$(EDITOR))?.click();
    await keys.pasteCopied();
    await until('what was copied', async () => /^亲，/.test(String(await written(chat))));
    expect(await sent(chat)).toEqual([]);
  });

  it('records operator, as shown by the page, and reason with the lock', async () => {
    await writeAndCall(NANFENG.nick, NANFENG.tid);
    await see(screen, 'button', /^改地址/);
    await screen.page.keyboard.down('Shift');
    await keys.press('2');
    await screen.page.keyboard.up('Shift');
    await lockFirst(NANFENG.lamp);
    const client = await openBackgroundClient(at.agent.test);
    const records = await client.ask('app/history', {});
    await client.page.close();
    const [newest] = records.sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
    expect(newest).toMatchObject({ tid: NANFENG.tid, operator: '小禾', reason: '不要了' });
    expect(JSON.stringify(at.sandbox.gateway.calls)).not.toMatch(/不要了|小禾/);
  });

  it('a digit chooses among several', async () => {
    const chat = await writeAndCall(NANFENG.nick, NANFENG.tid);
    await lockFirst(NANFENG.lamp);
    await keys.press('2');
    await keys.press('v');
    await until('the picker to close', isClosed);
    expect(await written(chat)).toBe(
      `稍等。亲，尾号 ${NANFENG.tid.slice(-4)} 的订单已暂停发货，您看接下来怎么处理？谢谢`,
    );
    expect(await sent(chat)).toEqual([]);
  });
});

const EDITOR = '.editBox pre.edit';
const PICKER = '选择要锁定的子订单';
