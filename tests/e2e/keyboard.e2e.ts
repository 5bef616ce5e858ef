import type { Frame } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { serverError } from '../../sandbox/faults';
import { inBothBrowsers } from './harness/both';
import { chatFrame, openChat, openExtensionPage, openPopup, outcome, textOf } from './harness/desk';
import { type Hand, handOn } from './harness/hand';
import { ABAI, EIGHTEEN, NANFENG, SEVENTEEN, YUZU } from './harness/orders';
import { sharedDesk } from './harness/place';
import { pageScreen, type Screen, see } from './harness/screen';
import { until } from './harness/until';
import { openVoice } from './trust/support/voice';

/** What agents do all day, with the keyboard alone. The counts stand in docs/keyboard.md: fewer is better. */

inBothBrowsers('usual tasks by keyboard', (name) => {
  const at = sharedDesk(name);
  let screen: Screen;
  let hand: Hand;

  afterEach(async () => {
    at.sandbox.faults.clear();
    await screen?.page.close();
  });

  const begin = (on: Screen): void => {
    screen = on;
    hand = handOn(on, name);
  };

  /** The agent is writing to this buyer; the shortcut opens the picker. */
  async function callPicker(nick: string, tid: string): Promise<Frame> {
    begin(await openChat(at.desk, nick));
    await see(screen, 'button', new RegExp(`^锁单.*${tid}`));
    const chat = await chatFrame(screen);
    await (await chat.$(EDITOR))?.click();
    await hand.write('稍等');
    await hand.callPicker(at.desk);
    await see(screen, 'dialog', '选择要锁定的子订单');
    return chat;
  }

  const confirm = async (n: number): Promise<void> => {
    await see(screen, 'button', `锁定 ${n} 个子订单`, { enabled: true });
    await hand.press('Enter');
  };
  const written = (chat: Frame) => chat.evaluate(`document.querySelector('${EDITOR}').innerText.trim()`);

  it('picks two of three sub-orders in the chat and locks them: 4', async () => {
    await callPicker(YUZU.nick, YUZU.tid);
    await see(screen, 'checkbox', YUZU.bedding);
    await hand.press('1');
    await hand.press('2');
    await confirm(2);
    expect(await outcome(screen)).toMatch(/^已锁定 2 个子订单/);
    expect(hand.keys()).toBe(4);
    expect(at.sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding, YUZU.pillow]);
  });

  it('locks all that can be locked, copies the reply and is back in the chat with it: 6', async () => {
    const chat = await callPicker(NANFENG.nick, NANFENG.tid);
    await see(screen, 'checkbox', NANFENG.lamp);
    await hand.press('a');
    await confirm(3);
    expect(await outcome(screen)).toMatch(/^已锁定 3 个子订单/);
    await hand.press('c');
    await see(screen, 'live', '话术已复制');
    await hand.press('Escape');
    await until('the picker to close', async () => !(await textsOf(screen)).includes('选择要锁定的子订单'));
    await hand.pasteCopied();
    await until('the reply in the chat', async () =>
      /稍等.*亲，已帮您锁定/.test(String(await written(chat))),
    );
    expect(hand.keys()).toBe(6);
    expect(await chat.evaluate('sandboxChat.sent')).toEqual([]);
  });

  it('closes the picker and goes on writing where it was: 2', async () => {
    const chat = await callPicker(ABAI.nick, ABAI.tid);
    await hand.press('Escape');
    await until('the picker to close', async () => !(await textsOf(screen)).includes('选择要锁定的子订单'));
    await hand.write('，在查');
    await until('the sentence', async () => (await written(chat)) === '稍等，在查');
    expect(hand.keys()).toBe(2);
  });

  it('pastes a sentence into the popup, looks up and locks: 4', async () => {
    begin(await openPopup(at.desk));
    await see(screen, 'textbox', '订单号');
    await hand.paste(`亲 ${EIGHTEEN.tid} 这单先别发`);
    await hand.press('Enter');
    await see(screen, 'checkbox', EIGHTEEN.lines[0] ?? '');
    await hand.press('a');
    await confirm(2);
    expect(await outcome(screen)).toMatch(/^已锁定 2 个子订单/);
    expect(hand.keys()).toBe(4);
  });

  it('locks several pasted orders with one confirm: 4', async () => {
    begin(await openPopup(at.desk));
    await see(screen, 'textbox', '订单号');
    await hand.paste(`${SEVENTEEN.tid} 和 ${ABAI.tid} 都先别发`);
    await hand.press('Enter');
    for (const id of [...SEVENTEEN.lines, ABAI.tid]) await see(screen, 'checkbox', id);
    await until('the focus in the list', async () => isInRow(screen));
    await hand.press('a');
    await confirm(4);
    await until('both in the ERP', () => at.sandbox.erp.held(ABAI.tid).length === 1);
    expect(at.sandbox.erp.held(SEVENTEEN.tid)).toEqual(SEVENTEEN.lines);
    expect(hand.keys()).toBe(4);
  });

  it('locks the last look-up again from a popup opened anew: 3', async () => {
    begin(await openPopup(at.desk));
    await see(screen, 'checkbox', SEVENTEEN.lines[0] ?? '');
    const before = at.sandbox.erp.calls.length;
    await hand.press('ArrowDown');
    await hand.press(' ');
    await confirm(1);
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    const [call, ...more] = at.sandbox.erp.calls.slice(before);
    expect(more).toEqual([]);
    expect(call?.tid).toBe(SEVENTEEN.tid);
    expect(call?.subOrderIds).toHaveLength(1);
    expect(hand.keys()).toBe(3);
  });

  /** Somebody's call ended without an answer that could be read; the popup was closed. */
  async function leaveUnknown(): Promise<void> {
    at.sandbox.faults.next('gateway', serverError(503));
    begin(await openPopup(at.desk));
    await hand.paste(NANFENG.tid);
    await hand.press('Enter');
    await see(screen, 'checkbox', NANFENG.lamp);
    await until('the focus in the list', async () => isInRow(screen));
    await hand.press('1');
    await confirm(1);
    expect(await outcome(screen)).toMatch(/^结果未知/);
    await screen.page.close();
    begin(await openPopup(at.desk));
    await see(screen, 'button', '去处理');
  }

  it('marks an unknown outcome handled, with a note: 5', async () => {
    await leaveUnknown();
    for (const key of ['ArrowUp', 'Enter']) await hand.press(key);
    await see(screen, 'button', '确认已处理');
    await until('the focus on copying', async () => (await focused(screen)).startsWith('复制'));
    await hand.press('d');
    await hand.press('Enter');
    await see(screen, 'textbox', '备注');
    await hand.write('ERP 里没有锁，已请仓库拦下');
    await hand.press('Enter');
    await until('the word of it', async () => (await textOf(screen.page)).includes('结果未知，已确认处理'));
    await until('the focus on 完成', async () => (await focused(screen)).startsWith('完成'));
    expect(hand.keys()).toBe(5);
  });

  it('locks again after an unknown outcome: 4', async () => {
    await leaveUnknown();
    for (const key of ['ArrowUp', 'Enter']) await hand.press(key);
    await see(screen, 'button', '再次锁定', { enabled: true });
    await hand.press('r');
    await hand.press('Enter');
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    expect(hand.keys()).toBe(4);
  });

  it('finds a lock in the history, reads it, and exports it: 4', async () => {
    const page = await openExtensionPage(at.desk.test, 'history.html');
    begin(pageScreen(page));
    await page.bringToFront();
    await until('the records', () => hasRows(screen));
    await hand.press('/');
    await hand.write(YUZU.tid);
    await until('one of them', () => page.$('[role="grid"][aria-rowcount="2"]'));
    await hand.press('Enter');
    await hand.press('Enter');
    await see(screen, 'heading', '已锁定 2 个子订单');
    await hand.press('e');
    await until('word of the export', async () => (await textOf(page)).includes('已导出 1 条'));
    expect(hand.keys()).toBe(4);
  });

  it('opens the vault and locks: 1 more, and the passphrase', async () => {
    const voice = await openVoice(at.desk.test);
    await voice.ask('app/set-passphrase', { passphrase: 'correct horse battery' });
    await voice.ask('app/close-vault', {});
    await voice.page.close();
    begin(await openPopup(at.desk));
    await see(screen, 'textbox', '口令');
    await hand.write('correct horse battery');
    await hand.press('Enter');
    await until('the vault to open', async () => !(await textOf(screen.page)).includes('密钥库已关闭'));
    expect(hand.keys()).toBe(1);
  });
});

const EDITOR = '.editBox pre.edit';

async function textsOf(screen: Screen): Promise<string> {
  return (await screen.look()).map(({ name }) => name).join('\n');
}

async function focused({ page }: Screen): Promise<string> {
  return (await page.evaluate('document.activeElement?.textContent ?? ""')) as string;
}

async function isInRow({ page }: Screen): Promise<boolean> {
  return (await page.evaluate('document.activeElement?.closest("[data-row]") !== null')) as boolean;
}

async function hasRows({ page }: Screen): Promise<boolean> {
  return (await page.evaluate('document.querySelector("[data-index]") !== null')) as boolean;
}
