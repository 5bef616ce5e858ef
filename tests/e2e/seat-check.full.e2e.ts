import { expect, it } from 'vitest';
import { click, pageScreen, see } from '../../tooling/browser/screen';
import { openChat, openExtensionPage, textOf } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { html } from '../../tooling/sandbox/http';
import { YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** A chat page whose markup the platform has changed: its numbers are there, and nothing that is known by name. */
const CHANGED = {
  name: 'changed',
  hosts: ['market.m.taobao.com'],
  path: '/app/im/changed/index.html',
  handle: () => html(`<div class="new-header">${YUZU.nick}</div><p>${YUZU.tid}</p>`),
};

/** 诊断 in a real browser: what this seat says of itself. */
inBothBrowsers('the seat check', (name) => {
  const at = sharedSession(name, { sandbox: { routes: [CHANGED] } });

  const open = async () => {
    const page = await openExtensionPage(at.agent.test, 'options.html#diagnostics');
    await page.bringToFront();
    await see(pageScreen(page), 'button', '复制检查结果');
    return page;
  };

  it('knows the browser, the data, the hosts and the shortcuts', async () => {
    const page = await open();
    const text = await textOf(page);
    expect(text).toMatch(name === 'chromium' ? /1\.0\.0，Chrome \d/ : /1\.0\.0，Firefox \d/);
    expect(text).toContain('数据库版本 2，设置版本 2');
    expect(text).toMatch(/\d+ 个网站都已允许/);
    expect(text).toContain('Alt+Shift+L');
    expect(text).toMatch(/工具栏按钮\s+(?:没有固定|已固定|浏览器不提供这一项)/);
    expect(text).toContain('没有密码，随浏览器打开');
    expect(text).toContain('0 条，没有未完成的');
    expect(text).toContain('没有发现结构未识别的页面');
    await page.close();
  });

  it('says which page is not recognised, until one is again', async () => {
    const changed = await at.agent.test.browser.newPage();
    await changed.goto('https://market.m.taobao.com/app/im/changed/index.html');
    await changed.bringToFront();
    const page = await until(
      'the line',
      async () => {
        // It is judged 20 s after its arrival, in sight.
        await new Promise((done) => setTimeout(done, 23_000));
        const seen = await open();
        if ((await textOf(seen)).includes('页面结构未识别：网页旺旺聊天')) return seen;
        await seen.close();
        await changed.bringToFront();
        return undefined;
      },
      80_000,
    );
    expect(await textOf(page)).toContain('先用弹窗输入订单号锁单');
    await click(pageScreen(page), 'button', '复制检查结果');
    await see(pageScreen(page), 'button', '复制检查结果');
    await page.close();
    await changed.close();
    const again = await openChat(at.agent, YUZU.nick);
    await see(again, 'button', /^锁单/);
    const after = await open();
    expect(await textOf(after)).not.toContain('页面结构未识别：');
  }, 150_000);
});
