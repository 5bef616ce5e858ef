import { beforeEach, expect, it } from 'vitest';
import { keyboardOn } from '../../../tooling/browser/keyboard';
import { popupWindow } from '../../../tooling/browser/popup-window';
import { click, find, type Screen, see } from '../../../tooling/browser/screen';
import { lock, openChat, openPicker, outcome } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from '../harness/both';
import { sharedSession } from '../harness/place';

const WHY = '页面上有东西挡住或改变了锁单面板';

const POPOVER = `{
  const note = Object.assign(document.createElement('div'), { id: 'note', popover: 'manual' });
  note.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;padding:0;border:0;background:#0003;pointer-events:none';
  document.documentElement.append(note);
  note.showPopover();
}`;
const AWAY = `document.getElementById('note').remove()`;

inBothBrowsers('a picker that is not plainly seen', (name) => {
  const at = sharedSession(name);
  let chat: Screen;

  beforeEach(async () => {
    at.sandbox.gateway.calls.length = 0;
    await chat?.page.close();
    chat = await openChat(at.agent, YUZU.nick);
  });

  const openPickerByKey = async () => {
    await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
    await keyboardOn(chat, name).callPicker(at.agent);
    await see(chat, 'dialog', '选择要锁定的子订单');
  };

  it('under a popover of the page: says why it does not lock, until it can again', async () => {
    await openPicker(chat, YUZU.tid);
    await click(chat, 'checkbox', YUZU.bedding);
    await chat.page.evaluate(`${POPOVER};0`);
    await see(chat, 'live', WHY);
    expect((await see(chat, 'button', '锁定 1 个子订单')).disabled).toBe(true);
    await chat.page.evaluate(`${AWAY};0`);
    await see(chat, 'button', '锁定 1 个子订单', { enabled: true });
    await until('the sentence to go', async () => !(await find(chat, 'live', WHY)));
    await click(chat, 'button', '锁定 1 个子订单');
    expect(await outcome(chat)).toMatch(/^已锁定/);
  });

  it('is not affected by anything below the top layer, nor by effects on the page', async () => {
    await chat.page.evaluate(`{
      document.body.append(Object.assign(document.createElement('div'), { style: 'position:fixed;inset:0;z-index:2147483647;background:#0003' }));
      document.querySelector('iframe').style.transform = 'scale(.9)';
    }`);
    await openPickerByKey();
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
  });

  it('locks in a greyscale page, as on a day of mourning', async () => {
    await chat.page.evaluate(`document.documentElement.style.filter = 'grayscale(1)';0`);
    await openPicker(chat, YUZU.tid);
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
  });

  it('offers the popup as the alternative', async () => {
    await openPicker(chat, YUZU.tid);
    await chat.page.evaluate(`${POPOVER};0`);
    await click(chat, 'button', '在弹窗里继续');
    const popup = await popupWindow(at.agent, YUZU.tid);
    await lock(popup, [YUZU.bedding]);
    expect(await outcome(popup)).toMatch(/^已锁定 1 个子订单/);
    expect(at.sandbox.gateway.calls).toHaveLength(1);
  });
});
