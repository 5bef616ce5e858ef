import { afterAll, beforeAll, expect, it } from 'vitest';
import { answers } from '../../sandbox/faults';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { silent } from '../../sandbox/line';
import { demoShop, type ShopSettings, settingsFile } from '../../sandbox/shop';
import type { LockView } from '../../utils/messages/views';
import { lockOutcome, type Outcome } from '../../utils/orders/lock';
import { inBothAtOnce } from './harness/both';
import { startBrowser, type TestBrowser } from './harness/browsers';
import { until } from './harness/until';
import { endOf, openShop, openVoice, type Voice } from './trust/support/voice';

/**
 * How long an answer takes. The platform waits 30 s for the ERP and both browsers end an idle background after 30 s; a call is
 * given up after 45 s. Each row has a shop of its own, as calls of one shop wait for one another: all are out at once.
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
  let voice: Voice;

  beforeAll(async () => {
    const route = { name: 'silent', hosts: [NOBODY], path: '/*', handle: () => ({ body: '' }) };
    sandbox = await startSandbox({ routes: [route] });
    sandbox.lines.set(NOBODY, silent);
    test = await startBrowser(name, sandbox);
    await confirmAll();
    await lastAnswer();
    voice = await openVoice(test);
  }, 180_000);

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  /** One lock in each shop, and no page of the extension stays open. */
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

  function confirm(shop: Voice, sellerNick: string): Promise<LockView> {
    return shop.ask('app/lock', {
      tid: TID,
      subOrderIds: [TID],
      requestId: requestIdOf(sellerNick),
      entry: 'popup',
      sellerNick,
      buyerNick: '南风知我意',
    });
  }

  /** The call that is answered last has been given up before. */
  async function lastAnswer(): Promise<void> {
    const last = sandbox.traffic.filter(({ path }) => path === '/router/qm').at(-1);
    await until('the end of patience', () => last?.abandoned, 60_000);
  }

  async function outcomeOf(sellerNick: string): Promise<Outcome | undefined> {
    return lockOutcome(await endOf(voice, requestIdOf(sellerNick)));
  }

  it.each(ROWS)('after %i s: %s', async (seconds, outcome) => {
    expect(await outcomeOf(nameOf(seconds))).toBe(outcome);
  });

  it('never, and the handshake does not end: unknown', async () => {
    expect(await outcomeOf(NEVER)).toBe('unknown');
  });

  it('is waited for by one call each', () => {
    expect(sandbox.traffic.filter(({ path }) => path === '/router/qm')).toHaveLength(ROWS.length);
  });
});

function requestIdOf(sellerNick: string): string {
  return `late-${sellerNick.replaceAll(' ', '-')}`;
}
