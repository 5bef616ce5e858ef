import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBothAtOnce } from '../harness/both';
import { openChat, openPicker, outcome, wasPressTaken } from '../harness/desk';
import { YUZU } from '../harness/orders';
import { sharedDesk } from '../harness/place';
import { click, type Screen, see } from '../harness/screen';
import type { Seen } from '../harness/survey';
import { atPress, OUTER_TRICKS, PRESS_TRICKS, REMEMBER } from './support/outer-tricks';
import { picture, STILL_THE_BUTTON } from './support/picture';
import { difference } from './support/png';

const CONFIRM = '锁定 1 个子订单';

/** The picker stands in a frame of the chat; the page around it is hostile. */
inBothAtOnce('the page around our frame', (name) => {
  const at = sharedDesk(name);
  let chat: Screen;

  beforeEach(() => {
    at.sandbox.gateway.calls.length = 0;
  });

  /** The picker open in a fresh page, one line ticked, the pointer on the button. */
  async function ready(first = '') {
    await chat?.page.close();
    chat = await openChat(at.desk, YUZU.nick);
    await chat.page.evaluate(`${first};${REMEMBER};0`);
    await openPicker(chat, YUZU.tid);
    await click(chat, 'checkbox', YUZU.bedding);
    return armed();
  }

  async function armed() {
    const confirm = await see(chat, 'button', CONFIRM, { enabled: true });
    await chat.page.mouse.move(confirm.x, confirm.y);
    await pause(150);
    return see(chat, 'button', CONFIRM, { enabled: true });
  }

  const calls = () => at.sandbox.gateway.calls.length;

  it('that is decent does not stand in the way', async () => {
    const confirm = await ready(`{
      const notes = document.createElement('div');
      notes.style.cssText = 'position:fixed;inset:0;pointer-events:none;opacity:0';
      document.body.append(notes);
      document.querySelector('iframe').parentElement.style.transform = 'translateX(0)';
    }`);
    await chat.page.mouse.click(confirm.x, confirm.y);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(calls()).toBe(1);
  });

  describe('may have the picker', () => {
    let confirm: Seen;

    beforeAll(async () => {
      confirm = await ready();
    });

    it.each(Object.entries(OUTER_TRICKS))('%s', async (_, trick) => {
      const before = await picture(chat, confirm);
      await chat.page.evaluate(`${trick};0`);
      await pause(200);
      const after = await picture(chat, confirm);
      // Long enough to be armed again, if it were.
      await pause(550);
      await chat.page.mouse.click(confirm.x, confirm.y);
      await pause(300);
      const isTaken = await wasPressTaken(chat);
      await chat.page.evaluate('undoTrick()');
      if (isTaken) {
        // A trick that does not work leaves the button where the agent sees it, and a click there counts.
        confirm = await ready();
        expect(difference(before, after)).toBeLessThan(STILL_THE_BUTTON);
        return;
      }
      expect(calls()).toBe(0);
      // It was the trick that stood in the way, and nothing else.
      confirm = await armed();
    });
  });

  describe('may do something at the very press: its frame', () => {
    it.each(Object.entries(PRESS_TRICKS))('%s', async (_, work) => {
      const confirm = await ready();
      await chat.page.evaluate(`${atPress(work)};0`);
      await chat.page.mouse.click(confirm.x, confirm.y);
      await pause(500);
      expect(calls()).toBe(0);
    });
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
