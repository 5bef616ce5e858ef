import { afterEach, expect, it } from 'vitest';
import { pickerFrame } from '../../tooling/browser/picker-frame';
import { type Screen, see, tabScreen } from '../../tooling/browser/screen';
import { lookUp, openChat, openPicker, openPopup } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { YUZU } from '../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** What an agent is about to press does not move: rows keep their position from the first paint. */

const LIST = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const WATCHED_MS = 1500;
const STEADY_MS = 600;
const NOTHING_TICKED = /^锁定 0 个子订单/;

/** Layout shifts of rows since the document was loaded, as recorded by Chromium; Firefox records none. */
const ROW_MOVES = `new Promise((done) => {
  const moves = [];
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done(moves);
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries())
      for (const { node, previousRect, currentRect } of sources)
        if (node?.parentElement?.closest('.ol-list, .ol-rows') || node?.matches?.('.ol-list'))
          moves.push([node.className, previousRect.y, currentRect.y].join(' '));
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(moves), 50);
})`;

/** The value once it has been stable for a while. */
async function steady<T>(what: string, ask: () => Promise<T>): Promise<T> {
  let last = await ask();
  await until(`a steady ${what}`, async () => {
    await new Promise((done) => setTimeout(done, STEADY_MS));
    const before = last;
    last = await ask();
    return last === before;
  });
  return last;
}

inBothBrowsers('rows', (name) => {
  const asked = sharedSession(name);
  const unasked = sharedSession(name, { settings: settingsFile(demoShop({ session: undefined })) });
  let screen: Screen | undefined;

  afterEach(async () => {
    await screen?.page.close();
    screen = undefined;
  });

  async function expectSteady(
    shown: Screen,
    document: () => Promise<{ evaluate(code: string): Promise<unknown> } | undefined>,
  ): Promise<void> {
    const place = async () => {
      const { x, y } = await see(shown, 'checkbox', YUZU.bedding);
      return { x, y };
    };
    const first = await place();
    await new Promise((done) => setTimeout(done, WATCHED_MS));
    expect(await place()).toEqual(first);
    expect(await (await document())?.evaluate(ROW_MOVES)).toEqual([]);
  }

  it('do not move in the picker of a chat', async () => {
    screen = await openChat(asked.agent, YUZU.nick);
    const { page } = screen;
    await openPicker(screen, YUZU.tid);
    await expectSteady(screen, () => pickerFrame(page));
  });

  it.each([
    ['during the platform check', asked],
    ['without a platform check', unasked],
  ])('do not move in the picker of a list, %s', async (_, at) => {
    const page = await at.agent.test.browser.newPage();
    await page.goto(LIST);
    screen = tabScreen(page, () => at.agent.options, `${LIST}*`);
    await openPicker(screen, YUZU.tid);
    await expectSteady(screen, () => pickerFrame(page));
  });

  it('do not move under the pointer, nor does the button, when there is less to show', async () => {
    const shown = await openChat(asked.agent, YUZU.nick);
    screen = shown;
    const { mouse } = shown.page;
    await openPicker(shown, YUZU.tid);
    await see(shown, 'checkbox', YUZU.bedding);
    const frame = await pickerFrame(shown.page);
    const height = () =>
      steady('height of the picker', async () => Number(await frame?.evaluate('innerHeight')));
    const low = await height();
    await frame?.evaluate(`document.querySelector('.ol-foot').prepend(
      Object.assign(document.createElement('p'), { id: 'more', style: 'height: 60px' }));0`);
    const high = await height();
    expect(high).toBeGreaterThan(low);
    const { x, y } = await see(shown, 'button', NOTHING_TICKED);
    await mouse.move(x, y, { steps: 3 });
    const row = await see(shown, 'checkbox', YUZU.bedding);
    await frame?.evaluate(`document.getElementById('more').remove();0`);
    expect(await height()).toBe(high);
    expect(await see(shown, 'checkbox', YUZU.bedding)).toMatchObject({ x: row.x, y: row.y });
    expect(await see(shown, 'button', NOTHING_TICKED)).toMatchObject({ x, y });
    await mouse.move(4, 4, { steps: 3 });
    await until('the picker to fit its content again', async () => (await height()) === low);
  });

  it('do not move in the popup', async () => {
    screen = await openPopup(asked.agent);
    const { page } = screen;
    await lookUp(screen, YUZU.tid);
    await expectSteady(screen, async () => page);
  });
});
