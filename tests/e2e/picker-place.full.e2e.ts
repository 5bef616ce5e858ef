import type { Frame } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyboardOn } from '../../tooling/browser/keyboard';
import { pickerFrame } from '../../tooling/browser/picker-frame';
import { click, type Screen, see } from '../../tooling/browser/screen';
import { chatFrame, lock, openChat, openPicker, outcome } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { MIA, YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** Where the picker stands in the chat, and how the agent moves it. */

/** The host as a page finds it: an element of its own among the page's, with nothing inside. */
const HOST_BOX = `(() => {
  const host = [...document.querySelectorAll('div[popover]:empty')].find((div) => div.offsetHeight > 250);
  const { left, top, right, bottom } = host?.getBoundingClientRect() ?? {};
  return host && { left, top, right, bottom };
})()`;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

inBothBrowsers('the place of the picker', (name) => {
  const at = sharedSession(name);
  let screen: Screen;

  beforeEach(async () => {
    screen = await openChat(at.agent, YUZU.nick);
  });

  afterEach(async () => {
    await screen?.page.close();
  });

  const launcher = (tid: string) => see(screen, 'button', new RegExp(`^锁单.*${tid}`));
  const frame = (): Promise<Frame> => until('the picker’s frame', () => pickerFrame(screen.page));

  /** Of the picker in the page, once it stands still. */
  async function box(): Promise<Box> {
    const look = (): Promise<Box> =>
      until('the picker', async () => (await screen.page.evaluate(HOST_BOX)) as Box | undefined, 4_000);
    let last = await look();
    await until('a picker that stands still', async () => {
      const now = await look();
      const isStill = JSON.stringify(now) === JSON.stringify(last);
      last = now;
      return isStill;
    });
    return last;
  }

  /** Of an element of the chat, in the page around. */
  async function boxInChat(selector: string): Promise<Box> {
    const chat = await chatFrame(screen);
    return (await chat.evaluate(`(() => {
      const { left, top, right, bottom } = document.querySelector('${selector}').getBoundingClientRect();
      const outer = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { left: left + outer.left, top: top + outer.top, right: right + outer.left, bottom: bottom + outer.top };
    })()`)) as Box;
  }

  async function openByClick(): Promise<Box> {
    await openPicker(screen, YUZU.tid);
    await see(screen, 'checkbox', YUZU.bedding);
    return box();
  }

  const isApart = (a: Box, b: Box): boolean =>
    a.bottom <= b.top || a.top >= b.bottom || a.right <= b.left || a.left >= b.right;

  it.each([900, 760, 650])('is over no part of the chat’s input box, %i px high', async (height) => {
    await screen.page.setViewport({ width: 1440, height });
    const picker = await openByClick();
    expect(isApart(picker, await boxInChat('.editBox'))).toBe(true);
    expect(isApart(picker, await boxInChat('.ww_tab'))).toBe(true);
  });

  it('is the same by the shortcut as by a click', async () => {
    await launcher(YUZU.tid);
    const clicked = await openByClick();
    await click(screen, 'button', '关闭');
    await until('no picker', async () => !(await screen.page.evaluate(HOST_BOX)));
    await keyboardOn(screen, name).callPicker(at.agent);
    await see(screen, 'checkbox', YUZU.bedding);
    expect(await box()).toEqual(clicked);
    expect(isApart(clicked, await boxInChat('.ww_tab'))).toBe(true);
  });

  it('shows four rows in a window of 650 px', async () => {
    await screen.page.close();
    screen = await openChat(at.agent, MIA.nick);
    await screen.page.setViewport({ width: 1440, height: 650 });
    await openPicker(screen, MIA.tid);
    await see(screen, 'checkbox', MIA.refusals['1001']);
    await box();
    const picker = await frame();
    const whole = await picker.evaluate(`(() => {
      const edge = document.querySelector('.ol-picker-list .ol-rows').getBoundingClientRect();
      return [...document.querySelectorAll('.ol-row')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= edge.top - 1 && bottom <= edge.bottom + 1;
      }).length;
    })()`);
    expect(whole).toBeGreaterThanOrEqual(4);
  });

  it('has its buttons at its end after an outcome that is short, while the pointer is inside', async () => {
    const before = await openByClick();
    await lock(screen, [YUZU.bedding]);
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    expect(await box()).toEqual(before);
    const picker = await frame();
    const blank = `innerHeight - document.querySelector('.ol-scroll > .ol-foot').getBoundingClientRect().bottom`;
    expect(Math.abs(Number(await picker.evaluate(blank)))).toBeLessThanOrEqual(1);
  });

  describe('moved', () => {
    /** Drags the head by so much. */
    async function drag(x: number, y: number, steps = 12): Promise<void> {
      const { left, top } = await box();
      const { mouse } = screen.page;
      await mouse.move(left + 150, top + 20);
      await mouse.down();
      await mouse.move(left + 150 + x, top + 20 + y, { steps });
      await mouse.up();
      // A pointer never stops at once; a release that Chromium has lost is noticed then.
      await mouse.move(left + 150 + x + 1, top + 20 + y);
    }

    const placed = (wanted: { left: number; top: number }) =>
      until('the picker at its place', async () => {
        const now = await box();
        return Math.abs(now.left - wanted.left) <= 1 && Math.abs(now.top - wanted.top) <= 1 && now;
      });

    /** What the extension has stored of all surfaces, as JSON. */
    const storedOffsets = async () =>
      String(
        await at.agent.options.evaluate(`new Promise((done, fail) => {
          const opened = indexedDB.open('order-lock');
          opened.onerror = fail;
          opened.onsuccess = () => {
            const read = opened.result.transaction('meta').objectStore('meta').get('picker-offsets');
            read.onsuccess = () => {
              opened.result.close();
              done(JSON.stringify(read.result ?? []));
            };
          };
        })`),
      );

    it('by its head, it stays with the pointer, opens there again, and goes back by a double click', async () => {
      const own = await openByClick();
      await drag(-220, -20);
      await placed({ left: own.left - 220, top: own.top - 20 });
      await until('the offset on disk', async () => /-2(?:19|2[01])\b/.test(await storedOffsets()));
      await screen.page.close();
      screen = await openChat(at.agent, YUZU.nick);
      const again = await openByClick();
      expect(Math.abs(again.left - own.left + 220)).toBeLessThanOrEqual(1);
      await screen.page.mouse.click(again.left + 150, again.top + 20, { count: 2 });
      await placed(own);
    });

    it('by keys on its grip, and the button rests anew', async () => {
      const own = await openByClick();
      await click(screen, 'checkbox', YUZU.bedding);
      await see(screen, 'button', '锁定 1 个子订单', { enabled: true });
      const picker = await frame();
      await picker.evaluate(`document.querySelector('.ol-picker-handle button').focus()`);
      const { keyboard } = screen.page;
      await keyboard.press('ArrowLeft');
      await keyboard.down('Alt');
      await keyboard.press('ArrowLeft');
      await keyboard.press('ArrowUp');
      await keyboard.up('Alt');
      const isDisabled = `document.querySelector('.ol-foot .ol-button-primary').disabled`;
      await until('a button that rests', () => picker.evaluate(isDisabled));
      await placed({ left: own.left - 32, top: own.top - 16 });
      await see(screen, 'button', '锁定 1 个子订单', { enabled: true });
      await keyboard.press('Home');
      await until('a button that rests', () => picker.evaluate(isDisabled));
      await placed(own);
    });

    it('is kept inside a window that becomes smaller, and off the chat’s input', async () => {
      await openByClick();
      await drag(-500, 300);
      for (const [width, height] of [
        [1440, 760],
        [1000, 700],
      ] as const) {
        await screen.page.setViewport({ width, height });
        await until(`a picker inside ${width} × ${height}`, async () => {
          const moved = await box();
          const isInside = moved.left >= 0 && moved.right <= width && moved.top >= 0;
          return isInside && isApart(moved, await boxInChat('.editBox'));
        });
      }
      await click(screen, 'button', '移动');
      await screen.page.keyboard.press('Home');
    });

    it('by nothing that the page says or does', async () => {
      const own = await openByClick();
      const { page } = screen;
      await page.evaluate(`(() => {
        const say = { say: 'move', x: -200, y: 40, isDone: true };
        for (const target of [window, ...Array.from({ length: window.length }, (_, i) => window[i])])
          target.postMessage(say, '*', []);
        for (let i = 0; i < window.length; i += 1)
          window[i].postMessage({ kind: 'order-lock-picker-port' }, '*', [new MessageChannel().port2]);
        const host = [...document.querySelectorAll('div[popover]:empty')].find((div) => div.offsetHeight > 250);
        const at = { clientX: 800, clientY: 170, button: 0, pointerId: 1, bubbles: true };
        host.dispatchEvent(new PointerEvent('pointerdown', at));
        host.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: 500 }));
        host.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: 500 }));
        host.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
      })()`);
      await new Promise((done) => setTimeout(done, 300));
      expect(await box()).toEqual(own);
      // It still hears its own frame.
      await drag(-60, 0);
      await placed({ left: own.left - 60, top: own.top });
    });
  });
});
