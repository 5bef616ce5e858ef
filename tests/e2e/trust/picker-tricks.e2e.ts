import { describe, it } from 'vitest';
import { inBothAtOnce } from '../harness/both';
import { BEFORE_PRESS, LASTING, type Trick } from './support/picker-tricks';
import { pause, trickAgent } from './support/trick-agent';
import { PLACES, placesIn } from './support/trick-page';

/** The agent is lured to press where the button was: nothing is sent, and the agent's own lock works afterwards. */

/** Too short for a visibility check, long enough for the change to be rendered. */
const A_MOMENT_MS = 150;

inBothAtOnce('a page that tricks the picker', (name) => {
  const agent = trickAgent(name);

  const places = placesIn(name).map(([, place]) => place);

  describe.each(PLACES)('in %s', (_, place) => {
    const fits = ({ isPlainOnly }: Trick) => (isPlainOnly ? place === 'chat-core' : places.includes(place));

    it.each(LASTING.filter(fits))('$name: no press counts meanwhile', async ({ script, undo }) => {
      const page = await agent.open(place);
      const confirm = await agent.ready();
      await page.run(script);
      await agent.pressAnyway(confirm);
      await agent.expectNoCall();
      if (undo === undefined) return agent.expectHonestPopup();
      await page.run(undo);
      await agent.expectHonestLock();
    });

    it.each(BEFORE_PRESS.filter(fits))(
      '$name until a moment before the press: it does not count',
      async ({ script }) => {
        const page = await agent.open(place);
        const confirm = await agent.ready();
        await page.run(script);
        await pause(A_MOMENT_MS);
        await agent.press(confirm);
        await agent.enter();
        await agent.expectNoCall();
        await agent.expectHonestLock();
      },
    );
  });
});
