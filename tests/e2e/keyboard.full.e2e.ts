import type { Frame } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { openBackgroundClient } from '../../tooling/browser/background-client';
import { inputMethodOn } from '../../tooling/browser/input-method';
import { type Keyboard, keyboardOn } from '../../tooling/browser/keyboard';
import { pageScreen, type Screen, see } from '../../tooling/browser/screen';
import {
  chatFrame,
  openChat,
  openExtensionPage,
  openPopup,
  outcome,
  tabIdOf,
  textOf,
} from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { serverError } from '../../tooling/sandbox/faults';
import { ABAI, EIGHTEEN, NANFENG, SEVENTEEN, YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** What agents do all day, with the keyboard alone. The counts are in docs/keyboard.md: fewer is better. */

inBothBrowsers('usual tasks by keyboard', (name) => {
  const at = sharedSession(name);
  let screen: Screen;
  let keys: Keyboard;

  afterEach(async () => {
    at.sandbox.faults.clear();
    await screen?.page.close();
  });

  const begin = (on: Screen): void => {
    screen = on;
    keys = keyboardOn(on, name);
  };

  /** The agent is writing to this buyer; the shortcut opens the picker. */
  async function callPicker(nick: string, tid: string): Promise<Frame> {
    begin(await openChat(at.agent, nick));
    await see(screen, 'button', new RegExp(`^锁单.*${tid}`));
    const chat = await chatFrame(screen);
    await (await chat.$(EDITOR))?.click();
    await keys.write('稍等');
    await keys.callPicker(at.agent);
    await see(screen, 'dialog', '选择要锁定的子订单');
    return chat;
  }

  const confirm = async (n: number): Promise<void> => {
    await see(screen, 'button', `锁定 ${n} 个子订单`, { enabled: true });
    await keys.press('Enter');
  };
  const written = (chat: Frame) => chat.evaluate(`document.querySelector('${EDITOR}').innerText.trim()`);

  it('picks two of three sub-orders in the chat and locks them: 4', async () => {
    await callPicker(YUZU.nick, YUZU.tid);
    await see(screen, 'checkbox', YUZU.bedding);
    await keys.press('1');
    await keys.press('2');
    await confirm(2);
    expect(await outcome(screen)).toMatch(/^已锁定 2 个子订单/);
    expect(keys.keys()).toBe(4);
    expect(at.sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding, YUZU.pillow]);
  });

  it('locks everything lockable and is back in the chat with the reply: 4', async () => {
    const chat = await callPicker(NANFENG.nick, NANFENG.tid);
    await see(screen, 'checkbox', NANFENG.lamp);
    await keys.press('a');
    await confirm(3);
    expect(await outcome(screen)).toMatch(/^已锁定 3 个子订单/);
    await see(screen, 'button', '填入聊天');
    await keys.press('v');
    await until('the reply in the chat', async () =>
      /稍等亲，「.*暂停发货/.test(String(await written(chat))),
    );
    await keys.write('，在查');
    await until('the sentence', async () => /，在查$/.test(String(await written(chat))));
    expect(keys.keys()).toBe(4);
    expect(await chat.evaluate('sandboxChat.sent')).toEqual([]);
  });

  it('closes the picker and continues writing where it was: 2', async () => {
    const chat = await callPicker(ABAI.nick, ABAI.tid);
    await keys.press('Escape');
    await until('the picker to close', async () => !(await textsOf(screen)).includes('选择要锁定的子订单'));
    await keys.write('，在查');
    await until('the sentence', async () => (await written(chat)) === '稍等，在查');
    expect(keys.keys()).toBe(2);
  });

  it('pastes a sentence into the popup, looks up and locks: 4', async () => {
    begin(await openPopup(at.agent));
    await see(screen, 'textbox', '订单号');
    await keys.paste(`亲 ${EIGHTEEN.tid} 这单先别发`);
    await keys.press('Enter');
    await see(screen, 'checkbox', EIGHTEEN.lines[0] ?? '');
    await keys.press('a');
    await confirm(2);
    expect(await outcome(screen)).toMatch(/^已锁定 2 个子订单/);
    expect(keys.keys()).toBe(4);
  });

  it('locks several pasted orders with one confirm: 4', async () => {
    begin(await openPopup(at.agent));
    await see(screen, 'textbox', '订单号');
    await keys.paste(`${SEVENTEEN.tid} 和 ${ABAI.tid} 都先别发`);
    await keys.press('Enter');
    for (const id of [...SEVENTEEN.lines, ABAI.tid]) await see(screen, 'checkbox', id);
    await until('the focus in the list', async () => isInRow(screen));
    await keys.press('a');
    await confirm(4);
    await until('both in the ERP', () => at.sandbox.erp.held(ABAI.tid).length === 1);
    expect(at.sandbox.erp.held(SEVENTEEN.tid)).toEqual(SEVENTEEN.lines);
    expect(keys.keys()).toBe(4);
  });

  it('locks the last look-up again from a reopened popup: 3', async () => {
    begin(await openPopup(at.agent));
    await see(screen, 'checkbox', SEVENTEEN.lines[0] ?? '');
    const before = at.sandbox.erp.calls.length;
    await keys.press('ArrowDown');
    await keys.press(' ');
    await confirm(1);
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    const [call, ...more] = at.sandbox.erp.calls.slice(before);
    expect(more).toEqual([]);
    expect(call?.tid).toBe(SEVENTEEN.tid);
    expect(call?.subOrderIds).toEqual([SEVENTEEN.lines[0]]);
    expect(keys.keys()).toBe(3);
  });

  it("on a buyer's chat: that buyer's first sub-order, even if another order was looked up before", async () => {
    begin(await openPopup(at.agent));
    await keys.paste(EIGHTEEN.tid);
    await keys.press('Enter');
    await see(screen, 'checkbox', EIGHTEEN.lines[0] ?? '');
    await screen.page.close();
    const chat = await openChat(at.agent, NANFENG.nick);
    await see(chat, 'button', new RegExp(`^锁单.*${NANFENG.tid}`));
    begin(await openPopup(at.agent, await tabIdOf(at.agent, 'https://market.m.taobao.com/app/im/chat/*')));
    await see(screen, 'checkbox', NANFENG.lamp);
    expect(await textOf(screen.page)).toMatch(new RegExp(`${NANFENG.tid}[^]*上次查询[^]*${EIGHTEEN.tid}`));
    const before = at.sandbox.erp.calls.length;
    await keys.press('ArrowDown');
    await keys.press(' ');
    await confirm(1);
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    expect(at.sandbox.erp.calls.slice(before)).toMatchObject([
      { tid: NANFENG.tid, subOrderIds: [NANFENG.lamp] },
    ]);
    expect(keys.keys()).toBe(3);
    await chat.page.close();
  });

  it('looks up with its own Enter, not with one of the input method', async () => {
    begin(await openPopup(at.agent));
    await keys.paste(`${EIGHTEEN.tid} `);
    const method = inputMethodOn(screen, name);
    await method.compose('xian bie fa');
    await method.enterWhileComposing();
    await method.endWithEnter('先别发');
    expect(await textOf(screen.page)).not.toContain('查询结果');
    expect(await fieldText(screen)).toBe(`${EIGHTEEN.tid} 先别发`);
    await keys.press('Enter');
    await until('the look-up', async () => (await textOf(screen.page)).includes('查询结果'));
  });

  /** A call ended without a readable answer; the popup was closed. */
  async function leaveUnknown(): Promise<void> {
    at.sandbox.faults.next('gateway', serverError(503));
    begin(await openPopup(at.agent));
    await keys.paste(NANFENG.tid);
    await keys.press('Enter');
    await see(screen, 'checkbox', NANFENG.lamp);
    await until('the focus in the list', async () => isInRow(screen));
    await keys.press('1');
    await confirm(1);
    expect(await outcome(screen)).toMatch(/^结果未知/);
    await screen.page.close();
    begin(await openPopup(at.agent));
    await see(screen, 'button', '去处理');
  }

  it('marks an unknown outcome handled, with a note: 5', async () => {
    await leaveUnknown();
    for (const key of ['ArrowUp', 'Enter']) await keys.press(key);
    await see(screen, 'button', '确认已处理');
    await until('the focus on copying', async () => (await focused(screen)).startsWith('复制'));
    await keys.press('d');
    await keys.press('Enter');
    await see(screen, 'textbox', '备注');
    await keys.write('ERP 里没有锁，已请仓库拦下');
    await keys.press('Enter');
    await until('the word of it', async () => (await textOf(screen.page)).includes('结果未知，已确认处理'));
    await until('the focus on 完成', async () => (await focused(screen)).startsWith('完成'));
    expect(keys.keys()).toBe(5);
  });

  it('keeps the note open while an input method uses Enter itself', async () => {
    await leaveUnknown();
    for (const key of ['ArrowUp', 'Enter']) await keys.press(key);
    await until('the focus on copying', async () => (await focused(screen)).startsWith('复制'));
    await keys.press('d');
    await keys.press('Enter');
    await see(screen, 'textbox', '备注');
    const method = inputMethodOn(screen, name);
    await method.compose('mei you suo');
    await method.enterWhileComposing();
    await method.endWithEnter('没有锁');
    expect(await fieldText(screen)).toBe('没有锁');
    expect(await textOf(screen.page)).not.toContain('已确认处理');
    await keys.press('Enter');
    await until('the word of it', async () => (await textOf(screen.page)).includes('结果未知，已确认处理'));
  });

  it('locks again after an unknown outcome: 4', async () => {
    await leaveUnknown();
    for (const key of ['ArrowUp', 'Enter']) await keys.press(key);
    await see(screen, 'button', '再次锁定', { enabled: true });
    await keys.press('r');
    await keys.press('Enter');
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    expect(keys.keys()).toBe(4);
  });

  it('finds a lock in the history, reads it, and exports it: 4', async () => {
    const page = await openExtensionPage(at.agent.test, 'history.html');
    begin(pageScreen(page));
    await page.bringToFront();
    await until('the records', () => hasRows(screen));
    await keys.press('/');
    await keys.write(YUZU.tid);
    await until('one of them', () => page.$('[role="grid"][aria-rowcount="2"]'));
    await keys.press('Enter');
    await keys.press('Enter');
    await see(screen, 'heading', '已锁定 2 个子订单');
    await keys.press('e');
    await until('word of the export', async () => (await textOf(page)).includes('已导出 1 条'));
    expect(keys.keys()).toBe(4);
  });

  it('opens the vault and locks: 1 more, and the passphrase', async () => {
    const client = await openBackgroundClient(at.agent.test);
    await client.ask('app/set-passphrase', { passphrase: 'correct horse battery' });
    await client.ask('app/close-vault', {});
    await client.page.close();
    begin(await openPopup(at.agent));
    await see(screen, 'textbox', '密码');
    await keys.write('correct horse battery');
    await keys.press('Enter');
    await until('the vault to open', async () => !(await textOf(screen.page)).includes('密钥库已关闭'));
    expect(keys.keys()).toBe(1);
  });
});

const EDITOR = '.editBox pre.edit';

async function textsOf(screen: Screen): Promise<string> {
  return (await screen.look()).map(({ name }) => name).join('\n');
}

async function focused({ page }: Screen): Promise<string> {
  return (await page.evaluate('document.activeElement?.textContent ?? ""')) as string;
}

async function fieldText({ page }: Screen): Promise<string> {
  return (await page.evaluate('document.activeElement.value')) as string;
}

async function isInRow({ page }: Screen): Promise<boolean> {
  return (await page.evaluate('document.activeElement?.closest("[data-row]") !== null')) as boolean;
}

async function hasRows({ page }: Screen): Promise<boolean> {
  return (await page.evaluate('document.querySelector("[data-index]") !== null')) as boolean;
}
