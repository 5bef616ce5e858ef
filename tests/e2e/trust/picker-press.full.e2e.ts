import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { find, see } from '../../../tooling/browser/screen';
import { openPicker } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothAtOnce } from '../harness/both';
import { ended } from './support/press-tricks';
import { CONFIRM, DIALOG, pause, RESTED_MS, SINGLE, trickAgent } from './support/trick-agent';
import { placesIn, type TrickPage } from './support/trick-page';

/** Presses and keys meant for something else never lock. */

/** A moved button must rest this long before it is armed; slightly less, since the press takes time too. */
const REST_MS = 900;

inBothAtOnce('a press meant for something else', (name) => {
  const agent = trickAgent(name);
  let page: TrickPage;

  const launcher = (tid: string) => see(page, 'button', new RegExp(`^锁单.*${tid}`));

  describe.each(placesIn(name))('in %s', (_, place) => {
    it('two fast clicks, on the launcher and where the button will be: the second does not count', async () => {
      const { tid } = SINGLE[place];
      page = await agent.open(place, SINGLE[place]);
      await openPicker(page, tid);
      const { x, y } = await agent.settledButton();
      await agent.close();
      const on = await launcher(tid);
      await page.page.mouse.click(on.x, on.y);
      for (let i = 0; i < 3; i += 1) await page.page.mouse.click(x, y);
      await see(page, 'button', CONFIRM);
      await page.page.mouse.click(x, y);
      await agent.enter();
      // Nor does a press by a pointer that has only rested there.
      await pause(RESTED_MS);
      await page.page.mouse.click(x, y);
      await agent.expectNoCall();
      await agent.expectHonestLock(tid, tid);
    });

    it('on a window over the tab that closes on the first of two clicks: the second does not count', async () => {
      page = await agent.open(place);
      await openPicker(page, YUZU.tid);
      await see(page, 'checkbox', YUZU.bedding);
      // The pointer rests there before the button is armed.
      const { x, y } = await see(page, 'button', /^锁定 0 个子订单/);
      await page.page.mouse.move(x, y);
      await page.page.keyboard.press('1');
      await see(page, 'button', CONFIRM, { enabled: true });
      const opened = new Promise<Page | null>((done) => page.page.once('popup', done));
      await page.run(`open('about:blank', '', 'popup,left=0,top=0,width=900,height=700')`);
      const over = await opened;
      await over?.evaluate(`addEventListener('pointerdown', () => close());0`);
      await pause(RESTED_MS);
      await over?.mouse.move(300, 290);
      await over?.mouse.down().catch(() => undefined);
      await until('the window to close', () => over?.isClosed());
      await page.page.mouse.down();
      await page.page.mouse.up();
      await agent.expectNoCall();
      await page.page.bringToFront();
      await agent.expectHonestLock();
    });

    it('started on a draggable element of the page, and ended on the button', async () => {
      page = await agent.open(place);
      const { x, y } = await agent.ready();
      await page.run(`{
        const coupon = Object.assign(document.createElement('div'), { draggable: true, textContent: '领取红包', id: 'coupon' });
        coupon.style.cssText = 'position:fixed;z-index:9;left:0;top:${y - 20}px;width:${Math.min(200, x - 300)}px;height:40px;background:#fff';
        document.body.append(coupon);
      }`);
      await pause(RESTED_MS);
      await page.page.mouse.move(40, y);
      await page.page.mouse.down();
      await page.page.mouse.move(x - 20, y, { steps: 4 });
      await page.page.mouse.move(x, y, { steps: 2 });
      await page.page.mouse.up();
      await agent.expectNoCall();
      await page.run(`document.getElementById('coupon').remove()`);
      await agent.expectHonestLock();
    });

    it('while the window is resized and the picker moves', async () => {
      page = await agent.open(place);
      // On a busy machine the driver may be so late that the button is armed again: then it retries.
      for (let width = 1300; ; width -= 20) {
        const confirm = await agent.ready();
        const since = Date.now();
        await page.page.setViewport({ width, height: 840 });
        await pause(100);
        await agent.press(confirm);
        await agent.enter();
        if (Date.now() - since < REST_MS || width < 1200) break;
        agent.forgetCalls();
        await page.page.close();
        page = await agent.open(place);
      }
      await agent.expectNoCall();
      await agent.expectHonestLock();
    });

    it('on a fake launcher over ours: it opens no picker', async () => {
      page = await agent.open(place);
      const { x, y } = await launcher(YUZU.tid);
      await page.run(`{
        const fake = Object.assign(document.createElement('button'), { textContent: '锁单', id: 'fake' });
        fake.style.cssText = 'position:fixed;z-index:2147483647;width:90px;height:40px;left:${x - 45}px;top:${y - 20}px';
        document.body.append(fake);
      }`);
      await page.page.mouse.click(x, y);
      await page.page.keyboard.type('a');
      await pause(RESTED_MS);
      await agent.enter();
      await agent.expectNoCall();
      expect(await find(page, 'dialog', DIALOG)).toBeUndefined();
      await page.run(`document.getElementById('fake').remove()`);
      await agent.expectHonestLock();
    });

    it('Enter held since before the picker opened', async () => {
      const { tid } = SINGLE[place];
      page = await agent.open(place, SINGLE[place]);
      await page.page.keyboard.down('Enter');
      await openPicker(page, tid);
      await until('the tick', async () => (await find(page, 'checkbox', tid))?.checked !== undefined);
      for (let i = 0; i < 8; i += 1) {
        await page.page.keyboard.down('Enter');
        await pause(RESTED_MS / 6);
      }
      await page.page.keyboard.up('Enter');
      await agent.expectNoCall();
      // The line is ticked automatically only before its first lock.
      await agent.expectHonestLock(tid, tid);
    });
  });

  it.each(ended)('after the frame with the order has $name, unnoticed by our script', async ({ script }) => {
    page = await agent.open('chat');
    const confirm = await agent.ready();
    await page.inside.evaluate(
      `for (const type of ['pagehide', 'unload']) addEventListener(type, (event) => event.stopImmediatePropagation(), true);0`,
    );
    await page.run(script);
    await agent.press(confirm);
    await agent.enter();
    await agent.pressAnyway(confirm);
    await agent.expectNoCall();
    await agent.expectHonestPopup();
  });

  it('after leaving the page and returning', async () => {
    page = await agent.open('chat-core');
    const confirm = await agent.ready();
    await page.page.goto('https://market.m.taobao.com/app/im/chat/index.html');
    // Firefox's driver waits for a load event that never comes.
    await page.page.goBack({ timeout: 1500 }).catch(() => undefined);
    await agent.pressAnyway(confirm);
    await agent.expectNoCall();
    expect(await find(page, 'dialog', DIALOG)).toBeUndefined();
    await agent.expectHonestPopup();
  });
});
