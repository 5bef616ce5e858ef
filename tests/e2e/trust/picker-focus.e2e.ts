import { describe, expect, it } from 'vitest';
import { click, see } from '../../../tooling/browser/screen';
import { openPicker } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothAtOnce } from '../harness/both';
import { sampled } from '../harness/scale';
import { FOCUS_TRICKS } from './support/focus-tricks';
import { DIALOG, pause, RESTED_MS, SINGLE, trickAgent } from './support/trick-agent';
import { EDITOR, placesIn, type TrickPage } from './support/trick-page';

/** Text typed for the buyer never locks or ticks anything, whatever the page does with the focus. */

inBothAtOnce('an agent who types for the buyer', { sample: 'firefox' }, (name) => {
  const agent = trickAgent(name);
  let page: TrickPage;

  const { enter } = agent;
  const say = async (words: string) => {
    await page.page.keyboard.type(words);
    await enter();
  };
  const intoChat = async () => (await page.inside.$(EDITOR))?.click();
  const sent = () => page.inside.evaluate('sandboxChat.sent.join()');
  const isTicked = async (id: string) => (await see(page, 'checkbox', id)).checked;

  describe.each(placesIn(name))('in %s', (_, place) => {
    it('beside an open picker, if the chat blurs its input after sending, locks nothing', async () => {
      page = await agent.open(place);
      // In the bubbling phase: the chat itself has sent by then.
      await page.inside.evaluate(
        `addEventListener('keyup', ({ key }) => key === 'Enter' && document.activeElement.blur());0`,
      );
      await agent.ready();
      await intoChat();
      await say('haode');
      await until('the message', async () => (await sent()) === 'haode');
      await pause(RESTED_MS);
      await say('haode');
      await say('1');
      await agent.expectNoCall();
      await agent.expectHonestLock();
    });

    it.each(sampled(FOCUS_TRICKS, 6))(
      'beside an open picker, if the page $name, ticks and locks nothing',
      async ({ script, words }) => {
        page = await agent.open(place);
        await openPicker(page, YUZU.tid);
        await see(page, 'checkbox', YUZU.bedding);
        await page.inside.evaluate(`${script};0`);
        await intoChat();
        await page.page.keyboard.type(words);
        await see(page, 'dialog', DIALOG);
        await page.page.keyboard.type(words);
        await pause(RESTED_MS);
        await enter();
        await agent.expectNoCall();
        expect(await isTicked(YUZU.bedding)).toBe(false);
        await page.inside.evaluate('globalThis.undo?.()');
        await agent.expectHonestLock();
      },
    );

    describe('into an input that the page has put over the launcher', () => {
      /** A click there opens the picker visibly. */
      async function clickInput(tid: string): Promise<void> {
        const launcher = new RegExp(`^锁单.*${tid}`);
        const { x, y } = await see(page, 'button', launcher);
        await page.run(`{
          const field = document.createElement('input');
          field.placeholder = '输入消息';
          field.style.cssText = 'position:fixed;z-index:2147483647;pointer-events:none;width:180px;height:30px;left:${x - 90}px;top:${y - 15}px';
          document.body.append(field);
        }`);
        await click(page, 'button', launcher);
      }

      it('does not tick by text or lock by Enter', async () => {
        page = await agent.open(place);
        await clickInput(YUZU.tid);
        await see(page, 'checkbox', YUZU.bedding);
        await page.page.keyboard.type('haode 1 a');
        await pause(RESTED_MS);
        await say('haode');
        await agent.expectNoCall();
        expect(await isTicked(YUZU.bedding)).toBe(false);
        await agent.expectHonestLock();
      });

      it('does not lock an automatically ticked single line', async () => {
        const { tid } = SINGLE[place];
        page = await agent.open(place, SINGLE[place]);
        await clickInput(tid);
        await until('the tick', () => isTicked(tid));
        await enter();
        await pause(RESTED_MS);
        await enter();
        await say('haode');
        await agent.expectNoCall();
        await agent.expectHonestLock(tid, tid);
      });
    });
  });
});
