import { expect, it } from 'vitest';
import { demoShop, settingsFile } from '../../sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { importFile, textOf } from './harness/desk';
import { sharedDesk } from './harness/place';
import { until } from './harness/until';

inBothBrowsers('导入配置', (name) => {
  const at = sharedDesk(name);

  const newer = JSON.stringify({ ...settingsFile(), version: 99 });
  const without = JSON.stringify(settingsFile(demoShop({ appKey: undefined })));

  it.each([
    ['is not JSON', '{"version": 1,', '文件读不懂，原来的设置没有动'],
    ['is of a newer version', newer, '文件来自更新的版本，先升级扩展'],
    ['lacks a field', without, '文件里有一项不对，原来的设置没有动'],
  ])('says so of a file that %s, and keeps the shop', async (_, file, sentence) => {
    const text = await importFile(at.desk, file);
    expect(text).toContain(sentence);
    expect(text).toContain('云栖里家居旗舰店');
  });

  it('takes a changed file of the same shop and of another one', async () => {
    const other = demoShop({ sellerNick: '山野集户外旗舰店', appKey: '23456790' });
    const text = await importFile(
      at.desk,
      JSON.stringify(settingsFile(demoShop({ signMethod: 'md5' }), other)),
    );
    expect(text).toContain('已导入 2 家店铺');
    await until('the other shop in the list', async () =>
      (await textOf(at.desk.options)).includes('山野集户外旗舰店'),
    );
  });
});
