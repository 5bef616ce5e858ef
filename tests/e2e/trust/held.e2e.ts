import { beforeEach, expect, it } from 'vitest';
import { inBothBrowsers } from '../harness/both';
import { lock, openChat, openPicker, outcome } from '../harness/desk';
import { YUZU } from '../harness/orders';
import { sharedDesk } from '../harness/place';
import { popupWindow } from '../harness/popup-window';
import { click, find, type Screen, see } from '../harness/screen';
import { until } from '../harness/until';

const WHY = '页面上有东西挡住或改变了本窗口';

/** What a decent page may do as well: from then on the button stays grey. */
const HINDRANCES = {
  'in a page made pale': `document.documentElement.style.filter = 'contrast(.9)'`,
  'under an overlay': `document.body.append(Object.assign(document.createElement('div'), { id: 'overlay', style: 'position:fixed;inset:0;z-index:9;background:#0003;pointer-events:none' }))`,
  'in a transformed frame': `document.querySelector('iframe').style.transform = 'scale(.9)'`,
};
const AWAY = `{
  document.documentElement.style.filter = document.querySelector('iframe').style.transform = '';
  document.getElementById('overlay')?.remove();
}`;

inBothBrowsers('a picker that is not plainly seen', (name) => {
  const at = sharedDesk(name);
  let chat: Screen;

  beforeEach(async () => {
    at.sandbox.gateway.calls.length = 0;
    await chat?.page.close();
    chat = await openChat(at.desk, YUZU.nick);
  });

  it.each(Object.entries(HINDRANCES))(
    '%s: says why it does not lock, until it may again',
    async (_, work) => {
      await openPicker(chat, YUZU.tid);
      await click(chat, 'checkbox', YUZU.bedding);
      await chat.page.evaluate(`${work};0`);
      await see(chat, 'live', WHY);
      expect((await see(chat, 'button', '锁定 1 个子订单')).disabled).toBe(true);
      await chat.page.evaluate(`${AWAY};0`);
      await see(chat, 'button', '锁定 1 个子订单', { enabled: true });
      await until('the sentence to go', async () => !(await find(chat, 'live', WHY)));
      await click(chat, 'button', '锁定 1 个子订单');
      expect(await outcome(chat)).toMatch(/^已锁定/);
    },
  );

  it('grey as on a day of mourning: Firefox lets it pass, Chromium says why it does not', async () => {
    await chat.page.evaluate(`document.documentElement.style.filter = 'grayscale(1)';0`);
    await openPicker(chat, YUZU.tid);
    await click(chat, 'checkbox', YUZU.bedding);
    if (name === 'firefox') await see(chat, 'button', '锁定 1 个子订单', { enabled: true });
    else await see(chat, 'live', WHY);
  });

  it('has the popup as the way out', async () => {
    await chat.page.evaluate(`${HINDRANCES['under an overlay']};0`);
    await openPicker(chat, YUZU.tid);
    await click(chat, 'button', '在弹窗里继续');
    const popup = await popupWindow(at.desk, YUZU.tid);
    await lock(popup, [YUZU.bedding]);
    expect(await outcome(popup)).toMatch(/^已锁定 1 个子订单/);
    expect(at.sandbox.gateway.calls).toHaveLength(1);
  });
});
