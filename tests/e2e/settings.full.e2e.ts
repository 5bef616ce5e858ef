import { expect, it } from 'vitest';
import { openBackgroundClient } from '../../tooling/browser/background-client';
import { click, pageScreen } from '../../tooling/browser/screen';
import { importFile, offerFile, textOf, WOULD_CHANGE } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { DEFAULT_REPLIES } from '../../utils/domain/reply';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

const PREFERENCES = { replies: { locked: '加我微信' } };

const SHOWN = `[...document.querySelectorAll('dialog dl > div')]
  .map((row) => row.querySelector('dt').textContent + ': ' + row.querySelector('dd').textContent)`;

inBothBrowsers('导入配置', (name) => {
  const at = sharedSession(name);

  const newer = JSON.stringify({ ...settingsFile(), version: 99 });
  const without = JSON.stringify(settingsFile(demoShop({ appKey: undefined })));

  it.each([
    ['is not JSON', '{"version": 1,', '无法识别这个文件，原有设置未改动'],
    ['is of a newer version', newer, '配置文件来自更新的版本，请先升级扩展'],
    ['lacks a field', without, '配置文件里有一项不对，原有设置未改动'],
  ])('reports a file that %s, and keeps the shop', async (_, file, sentence) => {
    const text = await importFile(at.agent, file);
    expect(text).toContain(sentence);
    expect(text).toContain('云栖里家居旗舰店');
  });

  it('shows every change before applying it, and applies nothing if declined', async () => {
    const file = { ...settingsFile(demoShop({ targetAppKey: '99999999' })), preferences: PREFERENCES };
    await offerFile(at.agent, JSON.stringify(file));
    const { options } = at.agent;
    await until('the changes', async () => (await textOf(options)).includes(WOULD_CHANGE));
    const shown = (await options.evaluate(SHOWN)) as string[];
    expect(shown).toEqual([
      'Target App Key: 34567890 → 99999999',
      `已锁定时: ${DEFAULT_REPLIES.locked.join(' ')} → 加我微信`,
    ]);
    await click(pageScreen(options), 'button', '取消');
    await until('the question gone', async () => !(await textOf(options)).includes(WOULD_CHANGE));
    const client = await openBackgroundClient(at.agent.test);
    expect(await client.ask('app/shops', {})).toMatchObject([{ targetAppKey: '34567890' }]);
    expect((await client.ask('app/preferences', {})).replies.locked.join()).not.toContain('微信');
    await client.page.close();
  });

  it('accepts a changed file of the same shop and of another one', async () => {
    const other = demoShop({ sellerNick: '山野集户外旗舰店', appKey: '23456790' });
    const text = await importFile(
      at.agent,
      JSON.stringify(settingsFile(demoShop({ signMethod: 'md5' }), other)),
    );
    expect(text).toContain('已导入 2 家店铺');
    await until('the other shop in the list', async () =>
      (await textOf(at.agent.options)).includes('山野集户外旗舰店'),
    );
  });
});
