import { describe, expect, it } from 'vitest';
import { pickerFrame } from '../../../tooling/browser/picker-frame';
import { click, see } from '../../../tooling/browser/screen';
import { openPicker } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../../tooling/sandbox/shop';
import { inBothAtOnce } from '../harness/both';
import { CONFIRM, trickAgent } from './support/trick-agent';
import { placesIn, type TrickPage } from './support/trick-page';

/** Sub-order numbers typed into the picker: no page can read them or replace them. */

const FIELD = /手动填写子订单号/;

/** Listens to everything about keys and text, in the page and in all of its frames. */
const LISTEN = `
  globalThis.heard = [];
  const views = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
  for (const view of views) for (const type of ['beforeinput', 'input', 'keydown', 'keypress', 'keyup', 'change', 'paste', 'compositionstart', 'textInput', 'selectionchange'])
    for (const target of [view, view.document]) target.addEventListener(type, (event) => {
      if (event.type !== 'selectionchange') heard.push(event.type + (event.data ?? event.key ?? ''));
      event.preventDefault();
    }, true);`;

/** Replaces the bedding's number by the pillow's, repeatedly, wherever the caret is. */
const REWRITE = `
  const docs = [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)];
  const write = () => docs.forEach((doc) => {
    doc.execCommand('undo');
    doc.execCommand('insertText', false, '${YUZU.pillow}');
  });
  globalThis.trick = setInterval(write, 15);
  document.addEventListener('pointerover', write, true);`;

inBothAtOnce('a page beside a picker into which numbers are typed', (name) => {
  // Without a session the sub-orders of an order in the chat are unknown.
  const agent = trickAgent(name, { settings: settingsFile(demoShop({ session: undefined })) });

  async function type(page: TrickPage, text: string): Promise<void> {
    await openPicker(page, YUZU.tid);
    await click(page, 'textbox', FIELD);
    await page.page.keyboard.type(text);
    await see(page, 'button', CONFIRM);
  }

  const typed = async ({ page }: TrickPage) =>
    (await pickerFrame(page))?.evaluate(`document.querySelector('textarea').value`);

  describe.each(placesIn(name))('in %s', (_, place) => {
    it('that listens to everything receives none of it', async () => {
      const page = await agent.open(place);
      await page.run(LISTEN);
      await type(page, YUZU.bedding);
      expect(await page.page.evaluate('heard')).toEqual([]);
      expect(await typed(page)).toBe(YUZU.bedding);
      await agent.expectNoCall();
      await click(page, 'button', CONFIRM);
      await until('the call', () => agent.at.sandbox.erp.calls.length > 0);
      agent.expectOneCall(YUZU.tid, YUZU.bedding);
      expect(await page.page.evaluate('heard')).toEqual([]);
      // The listeners do get events of the page.
      await page.inside.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x' }));0`);
      expect(await page.page.evaluate('heard.length > 0')).toBe(true);
    });

    it('that rewrites everything editable, even at the press, changes none of it', async () => {
      const page = await agent.open(place);
      await type(page, YUZU.bedding);
      await page.run(REWRITE);
      await click(page, 'button', CONFIRM);
      await until('the call', () => agent.at.sandbox.erp.calls.length > 0);
      agent.expectOneCall(YUZU.tid, YUZU.bedding);
    });
  });
});
