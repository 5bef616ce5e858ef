import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type BackgroundClient,
  endOf,
  openBackgroundClient,
  openShop,
} from '../../tooling/browser/background-client';
import type { TestBrowser } from '../../tooling/browser/start-browser';
import { until } from '../../tooling/browser/until';
import { answers } from '../../tooling/sandbox/faults';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { silent } from '../../tooling/sandbox/line';
import { demoShop, type ShopSettings, settingsFile } from '../../tooling/sandbox/shop';
import { lockOutcome, type Outcome } from '../../utils/domain/lock';
import type { LockView } from '../../utils/messages/views';
import { inBothAtOnce } from './harness/both';
import { borrowBrowser } from './harness/browser-pool';

/**
 * How long an answer takes. The platform waits 30 s for the ERP, and both browsers end an idle background after 30 s; a call
 * times out after 45 s. Each row has its own shop, since calls of one shop wait for each other: all run at once.
 */
const ROWS: [seconds: number, outcome: Outcome][] = [
  [1, 'locked'],
  [25, 'locked'],
  [29, 'locked'],
  [31, 'locked'],
  [35, 'locked'],
  [60, 'unknown'],
];
const NEVER = 'a gateway that does not end the handshake';
const NOBODY = 'silent.api.taobao.com';
const TID = '4512773019268853999';

const nameOf = (seconds: number) => `after ${seconds} s`;
const SHOPS: ShopSettings[] = [
  ...ROWS.map(([seconds]) => demoShop({ sellerNick: nameOf(seconds), session: undefined })),
  demoShop({ sellerNick: NEVER, session: undefined, gatewayUrl: `https://${NOBODY}/router/qm` }),
];

inBothAtOnce('an answer', (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let client: BackgroundClient;

  beforeAll(async () => {
    const route = { name: 'silent', hosts: [NOBODY], path: '/*', handle: () => ({ body: '' }) };
    sandbox = await startSandbox({ routes: [route] });
    sandbox.lines.set(NOBODY, silent);
    test = await borrowBrowser(name, sandbox);
    await confirmAll();
    await lastAnswer();
    client = await openBackgroundClient(test);
  }, 180_000);

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  /** Confirms one lock in each shop, and closes every extension page. */
  async function confirmAll(): Promise<void> {
    const shop = await openShop(test, settingsFile(...SHOPS));
    for (const [seconds] of ROWS) {
      const delayed = { ...answers('{"result":{"success":true}}'), delayMs: seconds * 1000 };
      const struck = new Promise((onStrike) => sandbox.faults.next('gateway', { ...delayed, onStrike }));
      await confirm(shop, nameOf(seconds));
      await struck;
    }
    await confirm(shop, NEVER);
    await test.browser.newPage();
    await shop.page.close();
  }

  function confirm(shop: BackgroundClient, sellerNick: string): Promise<LockView> {
    return shop.ask('app/lock', {
      tid: TID,
      subOrderIds: [TID],
      requestId: requestIdOf(sellerNick),
      entry: 'popup',
      sellerNick,
      buyerNick: '南风知我意',
    });
  }

  /** The call that is answered last has timed out before. */
  async function lastAnswer(): Promise<void> {
    const last = sandbox.traffic.filter(({ path }) => path === '/router/qm').at(-1);
    await until('the timeout', () => last?.abandoned, 60_000);
  }

  async function outcomeOf(sellerNick: string): Promise<Outcome | undefined> {
    return lockOutcome(await endOf(client, requestIdOf(sellerNick)));
  }

  it.each(ROWS)('after %i s: %s', async (seconds, outcome) => {
    expect(await outcomeOf(nameOf(seconds))).toBe(outcome);
  });

  it('never, with an endless handshake: unknown', async () => {
    expect(await outcomeOf(NEVER)).toBe('unknown');
  });

  it('each is awaited by a single call', () => {
    expect(sandbox.traffic.filter(({ path }) => path === '/router/qm')).toHaveLength(ROWS.length);
  });
});

function requestIdOf(sellerNick: string): string {
  return `late-${sellerNick.replaceAll(' ', '-')}`;
}
