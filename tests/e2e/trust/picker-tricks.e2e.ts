import { it } from 'vitest';
import { inBothAtOnce } from '../harness/both';
import { sampled } from '../harness/scale';
import { BEFORE_PRESS, LASTING, type Trick } from './support/picker-tricks';
import { pause, trickAgent } from './support/trick-agent';
import { PLACES, placesIn } from './support/trick-page';

/** The agent is lured to press where the button was: nothing is sent, and the agent's own lock works afterwards. */

/** Too short for a visibility check, long enough for the change to be rendered. */
const A_MOMENT_MS = 150;

inBothAtOnce('a page that tricks the picker', { sample: 'chromium' }, (name) => {
  const agent = trickAgent(name);

  const usual = placesIn(name).map(([, place]) => place);
  /** Pairs of a place and a trick that fits there. */
  const pairs = (tricks: readonly Trick[]) =>
    sampled(tricks, 5).flatMap((trick) =>
      PLACES.filter(([, place]) => (trick.isPlainOnly ? place === 'chat-core' : usual.includes(place))).map(
        ([where, place]) => ({ ...trick, where, place }),
      ),
    );

  it.each(pairs(LASTING))('$name in $where: no press counts meanwhile', async ({ place, script, undo }) => {
    const page = await agent.open(place);
    const confirm = await agent.ready();
    await page.run(script);
    await agent.pressAnyway(confirm);
    await agent.expectNoCall();
    if (undo === undefined) return agent.expectHonestPopup();
    await page.run(undo);
    await agent.expectHonestLock();
  });

  it.each(pairs(BEFORE_PRESS))(
    '$name in $where, until a moment before the press: it does not count',
    async ({ place, script }) => {
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
