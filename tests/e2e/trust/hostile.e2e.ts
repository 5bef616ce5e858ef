import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inBothAtOnce } from '../harness/both';
import { strangers } from '../harness/browsers';
import { chatFrame, openChat, openPicker, outcome, wasPressTaken } from '../harness/desk';
import { NANFENG, YUZU } from '../harness/orders';
import { sharedDesk } from '../harness/place';
import { click, type Screen, see } from '../harness/screen';
import { until } from '../harness/until';
import { BEND_EVERYTHING, FORGE_MESSAGES, PRESS_EVERYTHING, TRICKS } from './support/hostile';
import { picture, STILL_THE_BUTTON } from './support/picture';
import { difference } from './support/png';

/** A page that tries everything: none of it ends in a lock that the agent did not see and click. */
inBothAtOnce('a hostile page', (name) => {
  const at = sharedDesk(name);
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
    return see(chat, 'button', '锁定 1 个子订单', { enabled: true });
  }

  const inFrame = async (script: string) => (await chatFrame(chat)).evaluate(`${script};0`);
  const calls = () => at.sandbox.gateway.calls.length;

  it('may press every element, forge every message and send any event', async () => {
    chat = await openChat(at.desk, YUZU.nick);
    await ready();
    await inFrame(PRESS_EVERYTHING);
    await inFrame(FORGE_MESSAGES);
    await chat.page.evaluate(`${FORGE_MESSAGES};0`);
    await inFrame(PRESS_EVERYTHING);
    await pause(700);
    expect(calls()).toBe(0);
  });

  it('may bend every prototype before we run: it sees nothing of ours, and the agent can still lock', async () => {
    chat = await openChat(at.desk, YUZU.nick, BEND_EVERYTHING);
    const confirm = await ready();
    const caught = await (await chatFrame(chat)).evaluate(
      `JSON.stringify([caught.tokens, caught.roots.map((root) => root.innerHTML)])`,
    );
    expect(caught).not.toMatch(/锁定 1 个|"token"|order-lock/);
    await chat.page.mouse.click(confirm.x, confirm.y);
    expect(await outcome(chat)).toMatch(/^已锁定 1 个子订单/);
    await inFrame(PRESS_EVERYTHING);
    await inFrame(FORGE_MESSAGES);
    await pause(500);
    expect(calls()).toBe(1);
  });

  it('may switch the buyer between opening and confirming, under the very click', async () => {
    chat = await openChat(at.desk, YUZU.nick);
    const confirm = await ready();
    await inFrame(
      `addEventListener('pointerdown', () => sandboxChat.open(${JSON.stringify(NANFENG.nick)}), true)`,
    );
    await chat.page.mouse.click(confirm.x, confirm.y);
    await until('a word of it', async () =>
      (await chat.look()).some(({ name: words }) => words.includes('换了买家')),
    );
    expect(calls()).toBe(0);
  });

  describe('may put the picker', () => {
    it.each(Object.entries(TRICKS))('%s', async (_, trick) => {
      chat = await openChat(at.desk, YUZU.nick);
      const confirm = await ready();
      await chat.page.mouse.move(confirm.x, confirm.y);
      await pause(150);
      await see(chat, 'button', '锁定 1 个子订单', { enabled: true });
      await pause(300);
      const before = await picture(chat, confirm);
      await inFrame(trick);
      await pause(200);
      const after = await picture(chat, confirm);
      // Long enough to be armed again, if it were.
      await pause(600);
      await chat.page.mouse.click(confirm.x, confirm.y);
      await pause(300);
      // A trick that does not work leaves the button where the agent sees it, and a click there counts.
      if (!(await wasPressTaken(chat))) expect(calls()).toBe(0);
      else expect(difference(before, after)).toBeLessThan(STILL_THE_BUTTON);
    });
  });

  it('talks to nobody by it', () => {
    expect(strangers(at.sandbox, name)).toEqual([]);
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
