import { afterEach, describe, expect, it } from 'vitest';
import { OptionsPage } from '../options-page';
import { fakeOptions, fakeShop, GOOD_TEST } from '../testing/fake-options';
import { type Screen, show } from '../testing/screen';
import { keeping } from '../testing/shops-world';

let screen: Screen | undefined;
afterEach(() => screen?.close());

describe('a shop', () => {
  it('says that it has to be tested again after its settings changed, and shows no answers', async () => {
    const env = fakeOptions(
      keeping([fakeShop({ lastTest: 'outdated' })], { 'app/test-connection': () => GOOD_TEST }),
    );
    const page = await show(<OptionsPage screen={env} />);
    screen = page;
    expect(page.text()).toContain('设置已改动，请重新测试');
    expect(page.text()).toContain('上次测试后，密钥或设置已改动，请重新测试。');
    expect(page.root.querySelectorAll('.opt-answer')).toHaveLength(0);
    await page.click('再测一次');
    expect(page.root.querySelectorAll('.opt-answer')).toHaveLength(4);
    expect(page.text()).not.toContain('重新测试');
  });
});
