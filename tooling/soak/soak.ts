import { parseArgs } from 'node:util';
import { openBackgroundClient, openShop } from '../browser/background-client';
import { createKill } from '../browser/kill';
import { crash, createProfile } from '../browser/profile';
import type { TestBrowser } from '../browser/start-browser';
import type { BrowserName } from '../find-browser.mjs';
import type { SandboxRequest } from '../sandbox/http';
import { startSandbox } from '../sandbox/index';
import type { SandboxOrder } from '../sandbox/orders';
import { type Confirm, liesOfHistory, play } from './play';
import { createDice } from './random';
import { type Moment, type Round, randomRound } from './rounds';

// `npm run soak`: kills the background a thousand times in each browser, and sometimes the browser itself; at the end
// every confirmed lock must be in the journal with a true outcome. `-- --browser chromium --kills 300 --seed 7`

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** The browser itself is killed after this many kills of the background. */
    crash: { type: 'string', default: '100' },
  },
});
const kills = Number(values.kills);
const crashEvery = Number(values.crash);

let failed = false;
for (const name of values.browser) failed = !(await soak(name as BrowserName, Number(values.seed))) || failed;
process.exit(failed ? 1 : 0);

/** @returns whether no lie was found */
async function soak(name: BrowserName, seed: number): Promise<boolean> {
  const startedAt = Date.now();
  const dice = createDice(seed);
  const orders: SandboxOrder[] = [];
  const sandbox = await startSandbox({ orders });
  const profile = createProfile(name, sandbox);
  let test = await profile.start();
  const version = await test.browser.version();
  let agent = await openClient(test, true);
  const confirms: Confirm[] = [];
  const lies: string[] = [];
  const moments = new Map<Moment, number>();
  const world = { sandbox, orders, cut: new Set<SandboxRequest>() };
  let crashes = 0;
  let browserRepeats = 0;
  for (let i = 0; i < kills; i += 1) {
    const round = randomRound(dice, i);
    const played = await play({ ...world, ...agent }, round);
    moments.set(round.moment, (moments.get(round.moment) ?? 0) + 1);
    confirms.push(...played.confirms);
    browserRepeats += played.browserRepeats;
    lies.push(...played.lies.map((lie) => `round ${i} (${describe(round)}): ${lie}`));
    if ((i + 1) % crashEvery === 0) {
      crashes += 1;
      await crash(test);
      test = await profile.start();
      agent = await openClient(test, false);
      lies.push(...(await liesOfHistory({ ...world, ...agent }, confirms)));
      console.log(`${name}: ${i + 1} kills, ${confirms.length} confirms, ${lies.length} lies`);
    }
  }
  lies.push(...(await liesOfHistory({ ...world, ...agent }, confirms)));
  lies.push(...strayCalls());
  await test.close();
  await sandbox.close();
  profile.throwAway();
  report();
  return lies.length === 0;

  function report(): void {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const words = new Map<string, number>();
    for (const { word } of confirms) words.set(word, (words.get(word) ?? 0) + 1);
    console.log(`\n${version}, seed ${seed}, ${seconds} s`);
    console.log(`kills of the background: ${kills}, of the browser: ${crashes}`);
    console.log(`moments: ${[...moments].map(([moment, n]) => `${moment} ${n}`).join(', ')}`);
    console.log(`confirms: ${confirms.length} (${[...words].map(([word, n]) => `${word} ${n}`).join(', ')})`);
    console.log(`requests at the gateway: ${sandbox.traffic.length}`);
    console.log(`requests that the browser itself sent twice: ${browserRepeats}`);
    console.log(`lies: ${lies.length}`);
    for (const lie of lies) console.log(`  ${lie}`);
  }

  /** Calls, checked at the end, that belong to no confirm. */
  function strayCalls(): string[] {
    const tids = new Set(confirms.map(({ order }) => order.tid));
    return sandbox.erp.calls.filter(({ tid }) => !tids.has(tid)).map(({ tid }) => `a call for ${tid}`);
  }
}

function describe({ weather, moment, waitMs, killAgainMs, orders }: Round): string {
  const again = killAgainMs === undefined ? '' : `, again after ${killAgainMs}`;
  return `${weather}, ${moment} + ${waitMs} ms${again}, lines ${orders.map(({ ids }) => ids.length)}`;
}

async function openClient(test: TestBrowser, first: boolean) {
  const client = await (first ? openShop(test) : openBackgroundClient(test));
  return { client, kill: await createKill(test, client.page) };
}
