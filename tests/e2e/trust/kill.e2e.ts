import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import type { SandboxOrder } from '../../../sandbox/orders';
import { soakOrder } from '../../soak/orders';
import { type Confirm, liesOfHistory, play, type Stage } from '../../soak/play';
import { createDice } from '../../soak/random';
import { MOMENTS, randomRound } from '../../soak/rounds';
import { inBothBrowsers } from '../harness/both';
import { startBrowser, strangers, type TestBrowser } from '../harness/browsers';
import { createKill } from './support/kill';
import { openShop } from './support/voice';

/** The background is killed from outside, whatever it is doing; `npm run soak` does it a thousand times. */

const AT_RANDOM = 18;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

inBothBrowsers('the background is killed', (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let stage: Stage;
  const confirms: Confirm[] = [];
  const orders: SandboxOrder[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox({ orders });
    test = await startBrowser(name, sandbox);
    const voice = await openShop(test);
    const kill = await createKill(test, voice.page);
    stage = { sandbox, orders, voice, kill, cut: new Set() };
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  it.each(MOMENTS)('%s: the journal has it, with a true word', async (moment) => {
    const order = soakOrder(9_000 + MOMENTS.indexOf(moment), 2);
    const played = await play(stage, {
      orders: [order],
      stage: 'waiting',
      weather: 'fine',
      moment,
      waitMs: 0,
    });
    confirms.push(...played.confirms);
    expect(played.lies).toEqual([]);
  });

  it('while the ERP has acted and the answer is not yet sent: unknown', async () => {
    const order = soakOrder(9_100, 2);
    const played = await play(stage, {
      orders: [order],
      stage: 'waiting',
      weather: 'very slow',
      moment: 'request at the gateway',
      waitMs: 100,
    });
    confirms.push(...played.confirms);
    expect(played.lies).toEqual([]);
    expect(played.confirms[0]?.word).toBe('unknown');
    expect(sandbox.erp.held(order.tid)).toEqual(order.ids);
  });

  it(`${AT_RANDOM} times at random (KILL_SEED=${seed})`, async () => {
    const dice = createDice(seed);
    for (let i = 0; i < AT_RANDOM; i += 1) {
      const round = randomRound(dice, i);
      const played = await play(stage, round);
      confirms.push(...played.confirms);
      expect({ round, lies: played.lies }).toEqual({ round, lies: [] });
    }
  }, 120_000);

  it('and long afterwards the history still says so', async () => {
    expect(await liesOfHistory(stage, confirms)).toEqual([]);
    expect(strangers(sandbox, name)).toEqual([]);
  });
});
