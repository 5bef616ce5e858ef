import { parseArgs } from 'node:util';
import type { SandboxRequest } from '../../sandbox/http';
import { startSandbox } from '../../sandbox/index';
import type { SandboxOrder } from '../../sandbox/orders';
import type { BrowserName } from '../../scripts/find-browser.mjs';
import type { TestBrowser } from '../e2e/harness/browsers';
import { createKill } from '../e2e/trust/support/kill';
import { crash, createProfile } from '../e2e/trust/support/profile';
import { openShop, openVoice } from '../e2e/trust/support/voice';
import { type Confirm, liesOfHistory, play } from './play';
import { createDice } from './random';
import { type Moment, type Round, randomRound } from './rounds';

// `npm run soak`: kills the background a thousand times in each browser, and now and then the browser itself; in the end
// every confirmed lock must be in the journal with a true word. `-- --browser chromium --kills 300 --seed 7`

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** The browser itself is ended after so many kills of the background. */
    crash: { type: 'string', default: '100' },
  },
});
const kills = Number(values.kills);
const crashEvery = Number(values.crash);

let failed = false;
for (const name of values.browser) failed = !(await soak(name as BrowserName, Number(values.seed))) || failed;
process.exit(failed ? 1 : 0);

/** @returns whether nothing was untrue */
async function soak(name: BrowserName, seed: number): Promise<boolean> {
  const startedAt = Date.now();
  const dice = createDice(seed);
  const orders: SandboxOrder[] = [];
  const sandbox = await startSandbox({ orders });
  const profile = createProfile(name, sandbox);
  let test = await profile.start();
  const version = await test.browser.version();
  let desk = await sitDown(test, true);
  const confirms: Confirm[] = [];
  const lies: string[] = [];
  const moments = new Map<Moment, number>();
  const world = { sandbox, orders, cut: new Set<SandboxRequest>() };
  let crashes = 0;
  let browserRepeats = 0;
  for (let i = 0; i < kills; i += 1) {
    const round = randomRound(dice, i);
    const played = await play({ ...world, ...desk }, round);
    moments.set(round.moment, (moments.get(round.moment) ?? 0) + 1);
    confirms.push(...played.confirms);
    browserRepeats += played.browserRepeats;
    lies.push(...played.lies.map((lie) => `round ${i} (${describe(round)}): ${lie}`));
    if ((i + 1) % crashEvery === 0) {
      crashes += 1;
      await crash(test);
      test = await profile.start();
      desk = await sitDown(test, false);
      lies.push(...(await liesOfHistory({ ...world, ...desk }, confirms)));
      console.log(`${name}: ${i + 1} kills, ${confirms.length} confirms, ${lies.length} lies`);
    }
  }
  lies.push(...(await liesOfHistory({ ...world, ...desk }, confirms)));
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

  /** Long after its round: a call that nobody asked for. */
  function strayCalls(): string[] {
    const tids = new Set(confirms.map(({ order }) => order.tid));
    return sandbox.erp.calls.filter(({ tid }) => !tids.has(tid)).map(({ tid }) => `a call for ${tid}`);
  }
}

function describe({ weather, moment, waitMs, killAgainMs, orders }: Round): string {
  const again = killAgainMs === undefined ? '' : `, again after ${killAgainMs}`;
  return `${weather}, ${moment} + ${waitMs} ms${again}, lines ${orders.map(({ ids }) => ids.length)}`;
}

async function sitDown(test: TestBrowser, first: boolean) {
  const voice = await (first ? openShop(test) : openVoice(test));
  return { voice, kill: await createKill(test, voice.page) };
}
