import { afterEach, beforeAll, expect, it } from 'vitest';
import { click, type Screen, see, tabScreen } from '../../tooling/browser/screen';
import { checkedPicker, openPicker } from '../../tooling/browser/session';
import { YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** Whatever a page's style sheet does to the page, the picker looks the same. */

const LIST = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';

const STYLES: [string, string][] = [
  ['unsets everything', '* { all: unset !important }'],
  [
    'has huge letters',
    '* { font: italic 900 32px/3 serif !important; letter-spacing: 4px !important; text-transform: uppercase !important }',
  ],
  ['is zoomed', 'html { zoom: 1.5 !important }'],
  ['is scaled down and moved', 'body { zoom: .7 !important; transform: translate(40px, 30px) !important }'],
  [
    'runs from right to left',
    'html, body { direction: rtl !important; writing-mode: vertical-rl !important }',
  ],
  [
    'gives everything margins, borders and heights',
    '* { box-sizing: content-box !important; margin: 9px !important; padding: 12px !important; border: 3px dashed red !important; min-height: 60px !important; float: left !important }',
  ],
];

inBothBrowsers('a page that', (name) => {
  const at = sharedSession(name);
  let plain: { width: number; height: number };

  beforeAll(async () => {
    const list = await openList('');
    plain = await pickerIn(list);
    await list.page.close();
  });

  async function openList(css: string): Promise<Screen> {
    const page = await at.agent.test.browser.newPage();
    await page.goto(LIST);
    await page.waitForSelector('.next-table-body');
    const style = `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`;
    await page.evaluate(style);
    return tabScreen(page, () => at.agent.options, `${LIST}*`);
  }

  async function pickerIn(list: Screen): Promise<{ width: number; height: number }> {
    await openPicker(list, YUZU.tid);
    await click(list, 'checkbox', YUZU.bedding);
    await see(list, 'button', '锁定 1 个子订单', { enabled: true });
    return checkedPicker(list);
  }

  /** The rows must not move under the pointer: every look finds the list at the same position. */
  async function expectSteady(list: Screen): Promise<void> {
    const places = new Set<string>();
    for (let looks = 0; looks < 15; looks += 1) {
      const { x, y, width, height } = await see(list, 'dialog', '选择要锁定的子订单');
      places.add([x, y, width, height].join());
    }
    expect([...places]).toHaveLength(1);
  }

  let list: Screen | undefined;

  afterEach(async () => {
    await list?.page.close();
  });

  it.each(STYLES)('%s does not affect the picker’s size, position and use', async (_, css) => {
    list = await openList(css);
    const picker = await pickerIn(list);
    expect(Math.abs(picker.width - plain.width)).toBeLessThan(1);
    expect(Math.abs(picker.height - plain.height)).toBeLessThan(1);
    await expectSteady(list);
  });
});
