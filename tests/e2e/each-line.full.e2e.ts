import { beforeEach, describe, expect, it } from 'vitest';
import { pickerFrame } from '../../tooling/browser/picker-frame';
import { click, type Screen, see } from '../../tooling/browser/screen';
import {
  importSettings,
  lock,
  lookUp,
  openChat,
  openPicker,
  openPopup,
  outcome,
  textOf,
} from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { demoOrders } from '../../tooling/sandbox/demo-orders';
import { ABAI, EIGHTEEN, NANFENG } from '../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

const LINES = [NANFENG.lamp, NANFENG.towel, NANFENG.refundAskedPlant];
/** Long enough for anything still to be sent to arrive. */
const QUIET_MS = 3000;
/** Records where 停止 is, in each frame. */
const WATCH_STOP = `(() => {
  globalThis.stopPlaces = [];
  const look = () => {
    const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('停止'));
    if (stop) stopPlaces.push(Math.round(stop.getBoundingClientRect().top));
    requestAnimationFrame(look);
  };
  look();
})()`;
const quietly = () => new Promise((done) => setTimeout(done, QUIET_MS));

/** Not shipped according to the platform; the warehouse has already picked the towel. */
function orders() {
  const all = demoOrders();
  for (const line of all.flatMap(({ subOrders }) => subOrders))
    if (line.oid === NANFENG.towel) line.stage = 'picked';
  return all;
}

inBothBrowsers('one call for each line', (name) => {
  const at = sharedSession(name, { sandbox: { orders: orders() } });

  beforeEach(() => {
    at.sandbox.faults.clear();
    at.sandbox.erp.calls.length = 0;
    at.sandbox.gateway.calls.length = 0;
  });

  const sentLines = () => at.sandbox.erp.calls.map(({ subOrderIds }) => subOrderIds);
  const oneByOne = (screen: Screen) => click(screen, 'button', '逐个锁定');
  const isBad = (screen: Screen, words: RegExp) => see(screen, 'alert', words, { timeoutMs: 20_000 });

  async function refusedTogether(): Promise<Screen> {
    const popup = await openPopup(at.agent);
    await lookUp(popup, NANFENG.tid);
    await lock(popup, LINES);
    expect(await outcome(popup)).toMatch(/^被拒绝/);
    return popup;
  }

  /** Locks one by one; the answer to the second call is held back. */
  async function inTheMiddle(screen: Screen) {
    at.sandbox.faults.next('gateway', {});
    const second = at.sandbox.faults.hold('gateway');
    await oneByOne(screen);
    await second.arrived;
    return second;
  }

  const stop = async (popup: Screen): Promise<void> => {
    await click(popup, 'button', '停止');
    await until('已停止', async () => (await textOf(popup.page)).includes('已停止'));
  };

  /** What a fresh popup shows of the order. */
  async function seenLater(): Promise<string> {
    const popup = await openPopup(at.agent);
    await lookUp(popup, NANFENG.tid);
    await see(popup, 'checkbox', NANFENG.lamp);
    const text = await textOf(popup.page);
    await popup.page.close();
    return text;
  }

  it('in the picker: lines that can be held are held, although another is refused', async () => {
    const chat = await openChat(at.agent, NANFENG.nick);
    await openPicker(chat, NANFENG.tid);
    await lock(chat, LINES);
    expect(await outcome(chat)).toMatch(/^被拒绝/);
    expect(at.sandbox.erp.held(NANFENG.tid)).toEqual([]);
    await oneByOne(chat);
    await isBad(chat, /^被拒绝 1 · 已锁定 2/);
    expect(sentLines()).toEqual([LINES, ...LINES.map((id) => [id])]);
    expect(at.sandbox.erp.held(NANFENG.tid)).toEqual([NANFENG.lamp, NANFENG.refundAskedPlant]);
    await chat.page.close();
  });

  it.each(['popup', 'picker'])(
    'in the %s 停止 does not move, whatever the outcomes of the rows above',
    async (where) => {
      const isPopup = where === 'popup';
      const screen = isPopup ? await openPopup(at.agent) : await openChat(at.agent, NANFENG.nick);
      await (isPopup ? lookUp(screen, NANFENG.tid) : openPicker(screen, NANFENG.tid));
      await lock(screen, LINES);
      await outcome(screen);
      const view = isPopup ? screen.page : await until('the frame', () => pickerFrame(screen.page));
      await view.evaluate(WATCH_STOP);
      const second = await inTheMiddle(screen);
      // The first line's outcome has been drawn.
      await until('an outcome above', () =>
        view.evaluate(`/已锁定/.test(document.querySelector('.ol-lock-rows')?.textContent ?? '')`),
      );
      second.release();
      await isBad(screen, /^被拒绝 1 · 已锁定 2/);
      const places = (await view.evaluate('[...new Set(stopPlaces)]')) as number[];
      expect(places).toHaveLength(1);
      await screen.page.close();
    },
  );

  it('in the popup: each line has its own record', async () => {
    const popup = await refusedTogether();
    await oneByOne(popup);
    await isBad(popup, /^被拒绝 1 · 已锁定 2/);
    expect(sentLines().slice(1)).toEqual(LINES.map((id) => [id]));
    const records = (await popup.page.evaluate(HISTORY)) as { requestId: string; lines: string[] }[];
    const last = records.slice(0, LINES.length).reverse();
    expect(last.map(({ lines }) => lines)).toEqual(LINES.map((id) => [id]));
    expect(new Set(last.map(({ requestId }) => requestId)).size).toBe(LINES.length);
    await popup.page.close();
  });

  it('by a setting of the shop: the confirm itself locks one by one', async () => {
    await importSettings(at.agent, settingsFile(demoShop({ callPerLine: true })));
    const popup = await openPopup(at.agent);
    await lookUp(popup, NANFENG.tid);
    await lock(popup, LINES);
    await isBad(popup, /^被拒绝 1 · 已锁定 2/);
    expect(sentLines()).toEqual(LINES.map((id) => [id]));
    await popup.page.close();
    await importSettings(at.agent, settingsFile(demoShop({ callPerLine: false })));
  });

  it('several pasted orders: one summary, worst first', async () => {
    const popup = await openPopup(at.agent);
    await lookUp(popup, `${ABAI.tid} ${NANFENG.tid} ${EIGHTEEN.tid}`);
    await lock(popup, [ABAI.tid, NANFENG.towel, ...EIGHTEEN.lines]);
    await isBad(popup, /^被拒绝 1 · 已锁定 2/);
    const regions = (await popup.look()).filter(
      ({ role, name: words }) => /^(status|alert)$/.test(role) && words,
    );
    expect(regions).toHaveLength(1);
    const text = await textOf(popup.page);
    expect(text.indexOf('被拒绝 1')).toBeLessThan(text.indexOf(NANFENG.tid));
    expect(text.indexOf(NANFENG.tid)).toBeLessThan(text.indexOf(ABAI.tid));
    await popup.page.close();
  });

  describe('interrupted in the middle, the rest is never sent', () => {
    it('the popup closes', async () => {
      const popup = await refusedTogether();
      const second = await inTheMiddle(popup);
      // Firefox quits with its last window.
      await at.agent.options.bringToFront();
      await popup.page.close();
      second.release();
      await quietly();
      expect(sentLines().slice(1)).toEqual([[NANFENG.lamp], [NANFENG.towel]]);
      expect(await seenLater()).toContain('上次逐个锁定没有做完：1 个未发出');
      await quietly();
      expect(sentLines()).toHaveLength(3);
    });

    it('the page navigates away', async () => {
      const chat = await openChat(at.agent, NANFENG.nick);
      await openPicker(chat, NANFENG.tid);
      await lock(chat, LINES);
      await isBad(chat, /^被拒绝/);
      const second = await inTheMiddle(chat);
      await chat.page.goto('about:blank');
      second.release();
      await quietly();
      expect(sentLines()).toHaveLength(3);
      expect(await seenLater()).toContain('1 个未发出');
      await chat.page.close();
    });

    it('the agent stops it', async () => {
      const popup = await refusedTogether();
      const second = await inTheMiddle(popup);
      await stop(popup);
      second.release();
      await isBad(popup, /^未送达 1 · 被拒绝 1 · 已锁定 1/);
      await quietly();
      expect(sentLines()).toHaveLength(3);
      await popup.page.close();
    });

    // Firefox ends an event page only if no extension page is open: the popup would be closed.
    if (name === 'firefox') return;
    it('the worker dies', async () => {
      const popup = await refusedTogether();
      await inTheMiddle(popup);
      const devtools = await popup.page.createCDPSession();
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await isBad(popup, /^结果未知 1 · 未送达 1 · 已锁定 1/);
      await quietly();
      await until('no more than two lines', () => sentLines().length === 3);
      await popup.page.close();
    });
  });
});

const HISTORY = `(async () => {
  const api = globalThis.browser ?? chrome;
  const version = api.runtime.getManifest().version;
  const message = { kind: 'order-lock', version, name: 'app/history', body: {} };
  const { value } = await api.runtime.sendMessage(message);
  return value.map(({ requestId, subOrders }) => ({ requestId, lines: subOrders.map(({ id }) => id) }));
})()`;
