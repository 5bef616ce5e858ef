import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop } from '../../../tooling/browser/background-client';
import { createKill } from '../../../tooling/browser/kill';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { unexpectedHosts } from '../../../tooling/browser/unexpected-hosts';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import type { SandboxOrder } from '../../../tooling/sandbox/orders';
import { soakOrder } from '../../../tooling/soak/orders';
import { type Confirm, liesOfHistory, play, type Stage } from '../../../tooling/soak/play';
import { createDice } from '../../../tooling/soak/random';
import { MOMENTS, randomRound } from '../../../tooling/soak/rounds';
import { inBothBrowsers } from '../harness/both';
import { borrowBrowser } from '../harness/browser-pool';

/** The background is killed from outside at any moment; `npm run soak` does it a thousand times. */

const AT_RANDOM = 18;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

inBothBrowsers('the background is killed', { sample: 'chromium' }, (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let stage: Stage;
  const confirms: Confirm[] = [];
  const orders: SandboxOrder[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox({ orders });
    test = await borrowBrowser(name, sandbox);
    const client = await openShop(test);
    const kill = await createKill(test, client.page);
    stage = { sandbox, orders, client, kill, cut: new Set() };
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  it.each(MOMENTS)('%s: the journal has it, with a true outcome', async (moment) => {
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

  it('after the ERP has acted, before the answer is sent: unknown', async () => {
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

  it('and the history still says so long afterwards', async () => {
    expect(await liesOfHistory(stage, confirms)).toEqual([]);
    expect(unexpectedHosts(sandbox, name)).toEqual([]);
  });
});
