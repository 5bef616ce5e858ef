import { afterEach, beforeEach, expect } from 'vitest';
import { acknowledged } from '../../../../tooling/browser/acknowledged';
import { click, find, see } from '../../../../tooling/browser/screen';
import { lockFromPopup, openPicker, outcome, pressUntilTaken } from '../../../../tooling/browser/session';
import type { Seen } from '../../../../tooling/browser/survey';
import { until } from '../../../../tooling/browser/until';
import type { BrowserName } from '../../../../tooling/find-browser.mjs';
import { demoOrders } from '../../../../tooling/sandbox/demo-orders';
import type { SandboxOrder } from '../../../../tooling/sandbox/orders';
import { ABAI, YUZU } from '../../../../tooling/sandbox/sample-orders';
import { type PlaceOptions, sharedSession } from '../../harness/place';
import { openTrickPage, type Place, type TrickPage } from './trick-page';

/** An agent on a hostile page, and the count of calls sent. */

export const CONFIRM = '锁定 1 个子订单';
export const DIALOG = '选择要锁定的子订单';
/** One-line orders, whose line is ticked automatically until it has been locked once. */
export const SINGLE: Record<Place, { nick: string; tid: string }> = {
  'chat-core': ABAI,
  chat: { nick: ABAI.nick, tid: '4511986620583914208' },
};

function orders(): SandboxOrder[] {
  const all = demoOrders();
  const [abai] = all.filter(({ tid }) => tid === ABAI.tid);
  const { tid } = SINGLE.chat;
  return abai
    ? [...all, { ...abai, tid, subOrders: abai.subOrders.map((line) => ({ ...line, oid: tid })) }]
    : all;
}

/** Longer than arming ever takes. */
export const RESTED_MS = 1200;

export function trickAgent(name: BrowserName, options: PlaceOptions = {}) {
  const at = sharedSession(name, { ...options, sandbox: { orders: orders() } });
  let page: TrickPage;

  const forgetCalls = (): void => {
    at.sandbox.gateway.calls.length = 0;
    at.sandbox.erp.calls.length = 0;
  };
  beforeEach(forgetCalls);

  afterEach(async () => {
    await page?.page.close().catch(() => undefined);
  });

  async function open(place: Place, order: { nick: string; tid: string } = YUZU): Promise<TrickPage> {
    page = await openTrickPage(at.agent, place, order);
    return page;
  }

  /** Ticks one line of the open picker by a real click and waits until the button is armed. */
  async function ready(): Promise<Seen> {
    await openPicker(page, YUZU.tid);
    await click(page, 'checkbox', YUZU.bedding);
    await see(page, 'button', CONFIRM, { enabled: true });
    return settledButton();
  }

  async function close(): Promise<void> {
    await acknowledged(page.page.keyboard.press('Escape'));
    await until('the picker to close', async () => !(await find(page, 'dialog', DIALOG)));
  }

  /** The button once nothing moves any more. */
  async function settledButton(): Promise<Seen> {
    let was = await see(page, 'button', CONFIRM);
    return until('the button to stop moving', async () => {
      const is = await see(page, 'button', CONFIRM);
      const isStill = is.x === was.x && is.y === was.y;
      was = is;
      return isStill && is;
    });
  }

  /** Moves the pointer in from beside the button and presses. */
  async function press({ x, y }: Seen): Promise<void> {
    await page.page.mouse.move(x - 30, y);
    await page.page.mouse.move(x, y);
    await acknowledged(page.page.mouse.click(x, y));
  }

  const enter = () => acknowledged(page.page.keyboard.press('Enter'));

  /** Presses Enter, and then where the button was: each time after any usable button would be armed. */
  async function pressAnyway(at: Seen): Promise<void> {
    await pause(RESTED_MS);
    await enter();
    await press(at);
  }

  /** Checks that nothing was sent, after enough time. */
  async function expectNoCall(): Promise<void> {
    await pause(300);
    expect(at.sandbox.gateway.calls).toHaveLength(0);
  }

  /** Expects that the agent's own lock in this page works, and is the only one. */
  async function expectHonestLock(tid: string = YUZU.tid, id: string = YUZU.bedding): Promise<void> {
    if (!(await find(page, 'dialog', DIALOG))) await openPicker(page, tid);
    // The trick may have moved the focus into the page.
    else await click(page, 'heading', DIALOG);
    if ((await find(page, 'checkbox', id))?.checked === false) await click(page, 'checkbox', id);
    await pressUntilTaken(at.agent, page, CONFIRM);
    expect(await outcome(page)).toMatch(/^已锁定 1 个子订单/);
    expectOneCall(tid, id);
  }

  /** If the page cannot be restored: expects the agent's own lock in the popup, and no other. */
  async function expectHonestPopup(tid: string = YUZU.tid, id: string = YUZU.bedding): Promise<void> {
    expect(await lockFromPopup(at.agent, tid, [id])).toMatch(/^已锁定 1 个子订单/);
    expectOneCall(tid, id);
  }

  function expectOneCall(tid: string, id: string): void {
    expect(at.sandbox.gateway.calls).toHaveLength(1);
    expect(at.sandbox.erp.calls).toMatchObject([{ tid, subOrderIds: [id] }]);
  }

  return {
    at,
    open,
    ready,
    close,
    settledButton,
    press,
    enter,
    pressAnyway,
    expectNoCall,
    expectHonestLock,
    expectHonestPopup,
    expectOneCall,
    forgetCalls,
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
