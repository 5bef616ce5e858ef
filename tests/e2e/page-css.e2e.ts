import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './harness/both';
import { openPicker } from './harness/desk';
import { YUZU } from './harness/orders';
import { sharedDesk } from './harness/place';
import { click, type Screen, see, tabScreen } from './harness/screen';

/** A page's style sheet may do to the page what it likes: the picker stands as it stands anywhere. */

const LIST = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';

const STYLES: [string, string][] = [
  ['unsets everything', '* { all: unset !important }'],
  [
    'has huge letters',
    '* { font: italic 900 32px/3 serif !important; letter-spacing: 4px !important; text-transform: uppercase !important }',
  ],
  ['is zoomed', 'html { zoom: 1.5 !important }'],
  ['is shrunk and moved', 'body { zoom: .7 !important; transform: translate(40px, 30px) !important }'],
  [
    'runs from right to left',
    'html, body { direction: rtl !important; writing-mode: vertical-rl !important }',
  ],
  [
    'gives everything margins, edges and heights',
    '* { box-sizing: content-box !important; margin: 9px !important; padding: 12px !important; border: 3px dashed red !important; min-height: 60px !important; float: left !important }',
  ],
];

inBothBrowsers('a page that', (name) => {
  const at = sharedDesk(name);
  let plain: { width: number; height: number };

  beforeAll(async () => {
    const list = await openList('');
    plain = await pickerIn(list);
    await list.page.close();
  });

  async function openList(css: string): Promise<Screen> {
    const page = await at.desk.test.browser.newPage();
    await page.goto(LIST);
    await page.waitForSelector('.next-table-body');
    const style = `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`;
    await page.evaluate(style);
    return tabScreen(page, () => at.desk.options, `${LIST}*`);
  }

  async function pickerIn(list: Screen): Promise<{ width: number; height: number }> {
    await openPicker(list, YUZU.tid);
    await see(list, 'checkbox', YUZU.bedding);
    const { width, height } = await see(list, 'dialog', '选择要锁定的子订单');
    return { width, height };
  }

  it.each(STYLES)('%s leaves the picker its size, and its use', async (_, css) => {
    const list = await openList(css);
    const picker = await pickerIn(list);
    expect(Math.abs(picker.width - plain.width)).toBeLessThan(1);
    expect(Math.abs(picker.height - plain.height)).toBeLessThan(1);
    await click(list, 'checkbox', YUZU.bedding);
    await see(list, 'button', '锁定 1 个子订单', { enabled: true });
    await list.page.close();
  });
});
