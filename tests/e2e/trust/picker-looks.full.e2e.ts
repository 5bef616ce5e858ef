import { describe, expect, it } from 'vitest';
import { click, see } from '../../../tooling/browser/screen';
import { checkedPicker, openPicker } from '../../../tooling/browser/session';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothAtOnce } from '../harness/both';
import { PAGE_LOOKS } from './support/page-looks';
import { picture } from './support/picture';
import { difference, type Pixels } from './support/png';
import { CONFIRM, pause, trickAgent } from './support/trick-agent';
import { placesIn } from './support/trick-page';

/** Styles of the page do not affect the picker: the agent sees what is locked, and the press counts. */

/** Mean pixel difference above the button; faded or selected it is ten times as much. */
const THE_SAME = 2;

inBothAtOnce('a page that', (name) => {
  const agent = trickAgent(name);

  describe.each(placesIn(name))('as %s', (_, place) => {
    it.each(Object.entries(PAGE_LOOKS))('%s', async (_, script) => {
      const page = await agent.open(place);
      /** Without the button: a screenshot may take so long that its arming starts again. */
      const looks = async (): Promise<Pixels> => {
        const dialog = await checkedPicker(page);
        const top = dialog.y - dialog.height / 2;
        const bottom = (await see(page, 'button', CONFIRM)).y - 24;
        return picture(page, { ...dialog, y: (top + bottom) / 2, height: bottom - top });
      };
      await agent.ready();
      const plain = await looks();
      await page.run(script);
      await pause(200);
      expect(difference(plain, await looks())).toBeLessThan(THE_SAME);
      await agent.close();
      await openPicker(page, YUZU.tid);
      await click(page, 'checkbox', YUZU.bedding);
      await see(page, 'button', CONFIRM, { enabled: true });
      expect(difference(plain, await looks())).toBeLessThan(THE_SAME);
      await agent.expectNoCall();
      await agent.expectHonestLock();
    });
  });
});
