import { beforeEach, describe, expect, it } from 'vitest';
import { click, type Screen, see } from '../../../tooling/browser/screen';
import { openChat, openPicker, outcome, pressUntilTaken } from '../../../tooling/browser/session';
import type { Seen } from '../../../tooling/browser/survey';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothAtOnce } from '../harness/both';
import { sharedSession } from '../harness/place';
import { sampled } from '../harness/scale';
import { atPress, OUTER_TRICKS, PRESS_TRICKS, REMEMBER } from './support/outer-tricks';
import { pressUnder } from './support/press-under';

const CONFIRM = '锁定 1 个子订单';

/** The chat is in a frame of a hostile page: the picker is in that page's top layer. */
inBothAtOnce('the page around our frame', { sample: 'chromium' }, (name) => {
  const at = sharedSession(name);
  let chat: Screen;

  beforeEach(() => {
    at.sandbox.gateway.calls.length = 0;
  });

  /** Opens the picker in a fresh page, with one line ticked and the pointer on the button. */
  async function ready(first = '') {
    await chat?.page.close();
    chat = await openChat(at.agent, YUZU.nick);
    await chat.page.evaluate(`${first};0`);
    await openPicker(chat, YUZU.tid);
    await click(chat, 'checkbox', YUZU.bedding);
    await chat.page.evaluate(`${REMEMBER};0`);
    return armed();
  }

  async function armed() {
    const confirm = await see(chat, 'button', CONFIRM, { enabled: true });
    await chat.page.mouse.move(confirm.x, confirm.y);
    await pause(150);
    return see(chat, 'button', CONFIRM, { enabled: true });
  }

  const calls = () => at.sandbox.gateway.calls.length;

  it('if harmless, does not interfere', async () => {
    await ready(`{
      const notes = document.createElement('div');
      notes.style.cssText = 'position:fixed;inset:0;pointer-events:none;opacity:0';
      document.body.append(notes);
      document.querySelector('iframe').parentElement.style.transform = 'translateX(0)';
    }`);
    await pressUntilTaken(at.agent, chat, CONFIRM);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(calls()).toBe(1);
  });

  describe('may have the picker', () => {
    /** The armed button that the last test left, if it left one. */
    let left: Seen | undefined;

    it.each(sampled(Object.entries(OUTER_TRICKS), 10))('%s', async (_, trick) => {
      const confirm = left ?? (await ready());
      left = undefined;
      const play = () => chat.page.evaluate(`${trick};0`);
      const { isTaken, isSeen } = await pressUnder(at.agent, chat, confirm, play);
      await chat.page.evaluate('undoTrick()');
      if (isTaken) {
        // A trick without effect leaves the button visible to the agent, and a click on it counts.
        expect(isSeen).toBe(true);
        return;
      }
      expect(calls()).toBe(0);
      // Only the trick prevented it. The press may have gone to the page, and with it the focus.
      await click(chat, 'heading', '选择要锁定的子订单');
      left = await armed();
    });
  });

  it.each(sampled(Object.entries(PRESS_TRICKS), 3))(
    'may do anything to the chat at the very press: its frame %s',
    async (_, work) => {
      await ready();
      await chat.page.evaluate(`${atPress(work)};0`);
      await pressUntilTaken(at.agent, chat, CONFIRM);
      expect(await outcome(chat)).toMatch(/^已锁定/);
      expect(calls()).toBe(1);
    },
  );
});

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
