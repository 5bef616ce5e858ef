import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { click, type Screen, see } from '../../../tooling/browser/screen';
import { chatFrame, openChat, openPicker, outcome, pressUntilTaken } from '../../../tooling/browser/session';
import { unexpectedHosts } from '../../../tooling/browser/unexpected-hosts';
import { until } from '../../../tooling/browser/until';
import { NANFENG, YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothAtOnce } from '../harness/both';
import { sharedSession } from '../harness/place';
import { sampled } from '../harness/scale';
import { BEND_EVERYTHING, FORGE_MESSAGES, PRESS_EVERYTHING, TRICKS } from './support/hostile';
import { pressUnder } from './support/press-under';

const CONFIRM = '锁定 1 个子订单';

/** A page that tries everything: nothing leads to a lock that the agent did not see and click. */
inBothAtOnce('a hostile page', { sample: 'firefox' }, (name) => {
  const at = sharedSession(name);
  let chat: Screen;

  beforeEach(() => {
    at.sandbox.gateway.calls.length = 0;
  });

  afterEach(async () => {
    await chat?.page.close().catch(() => undefined);
  });

  /** The picker open with one line ticked by a real click, and the confirm button ready. */
  async function ready() {
    await openPicker(chat, YUZU.tid);
    await click(chat, 'checkbox', YUZU.bedding);
    return see(chat, 'button', CONFIRM, { enabled: true });
  }

  /** Runs in the page that contains the picker, and in its chat frame. */
  const inPage = (script: string) => chat.page.evaluate(`${script};0`);
  const inFrame = async (script: string) => (await chatFrame(chat)).evaluate(`${script};0`);
  const calls = () => at.sandbox.gateway.calls.length;

  it('may press every element, forge every message and send any event', async () => {
    chat = await openChat(at.agent, YUZU.nick);
    await ready();
    for (const where of [inFrame, inPage]) {
      await where(PRESS_EVERYTHING);
      await where(FORGE_MESSAGES);
      await where(PRESS_EVERYTHING);
    }
    await pause(700);
    expect(calls()).toBe(0);
    // Some of it opened other conversations.
    await chat.page.close();
    chat = await openChat(at.agent, YUZU.nick);
    await ready();
    await pressUntilTaken(at.agent, chat, CONFIRM);
    expect(await outcome(chat)).toMatch(/^已锁定 1 个子订单/);
  });

  it('may change every prototype before we run: it sees nothing of ours, and the agent can still lock', async () => {
    chat = await openChat(at.agent, YUZU.nick, BEND_EVERYTHING);
    await ready();
    for (const where of [chat.page, await chatFrame(chat)]) {
      const caught = await where.evaluate(
        `JSON.stringify([caught.tokens, caught.roots.map((root) => root.innerHTML), window.length])`,
      );
      expect(caught).not.toMatch(/锁定 1 个|"token"|order-lock|picker\.html/);
    }
    await pressUntilTaken(at.agent, chat, CONFIRM);
    expect(await outcome(chat)).toMatch(/^已锁定 1 个子订单/);
    for (const where of [inFrame, inPage]) {
      await where(PRESS_EVERYTHING);
      await where(FORGE_MESSAGES);
    }
    await pause(500);
    expect(calls()).toBe(1);
  });

  it('may switch the buyer between opening and confirming', async () => {
    chat = await openChat(at.agent, YUZU.nick);
    const confirm = await ready();
    await inFrame(`sandboxChat.open(${JSON.stringify(NANFENG.nick)})`);
    await chat.page.mouse.click(confirm.x, confirm.y);
    await until('a word of it', async () =>
      (await chat.look()).some(({ name: words }) => words.includes('换了买家')),
    );
    expect(calls()).toBe(0);
  });

  describe('may put the picker', () => {
    it.each(sampled(Object.entries(TRICKS), 13))('%s', async (_, trick) => {
      chat = await openChat(at.agent, YUZU.nick);
      const confirm = await ready();
      await chat.page.mouse.move(confirm.x, confirm.y);
      await pause(150);
      await see(chat, 'button', CONFIRM, { enabled: true });
      await pause(300);
      const { isTaken, isSeen } = await pressUnder(at.agent, chat, confirm, () => inPage(trick));
      // A trick without effect leaves the button visible to the agent, and a click on it counts.
      if (isTaken) expect(isSeen).toBe(true);
      else expect(calls()).toBe(0);
    });
  });

  it('causes no request to another host', () => {
    expect(unexpectedHosts(at.sandbox, name)).toEqual([]);
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
