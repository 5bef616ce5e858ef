import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { html, type SandboxRequest } from '../../sandbox/http';
import { SHOP } from '../../sandbox/orders';
import { inBothBrowsers } from './harness/both';
import { currentPage } from './harness/current-page';
import { openPopup, tabIdOf, textOf } from './harness/desk';
import { ANSWER_YES, answerYes, pressToolbarButton } from './harness/permissions';
import { sharedDesk } from './harness/place';
import { click, find, pageScreen, see } from './harness/screen';
import { until } from './harness/until';

/** Pages behind a permission that is asked for: allowed by hand, described by an administrator, and the chat of 1688. */

const FIXTURES = join(process.cwd(), 'tests/fixtures/pages');
const fixture = (file: string): string => readFileSync(join(FIXTURES, file), 'utf8');

const ERP = 'https://erp.example.com/orders';
const OMS = 'https://oms.example.com/orders/77';
const CBU = 'https://air.1688.com/app/ocms-fusion-components-1688';

const OMS_PAGE = `<!doctype html><meta charset="utf-8"><title>OMS</title>
<p class="who_x1">cntaobao柚子汽水_2023</p><p>运单号 773123456789012</p>
<h1 data-order="no">4512773019268853117</h1>
<ul><li data-line="no">4512773019269853117</li><li data-line="no">4512773019270853117</li></ul>
<p>上一单 4498120366150853117</p>`;

const HOSTS = ['erp.example.com', 'oms.example.com', 'air.1688.com'];

inBothBrowsers('pages that are allowed by hand', (name) => {
  const pages: Record<string, string> = {
    [ERP]: fixture('generic/erp.html'),
    [OMS]: OMS_PAGE,
    [`${CBU}/def_cbu_web_im/index.html`]:
      '<!doctype html><iframe src="../def_cbu_web_im_core/index.html" style="width:900px;height:600px"></iframe>',
    [`${CBU}/def_cbu_web_im_core/index.html`]: fixture('web-wangwang/typo.html'),
  };
  const serve = ({ host, path }: SandboxRequest) => html(pages[`https://${host}${path}`] ?? '');

  const at = sharedDesk(name, {
    sandbox: { routes: [{ name: 'allowed', hosts: HOSTS, path: '/*', handle: serve }] },
    start: { preferences: ANSWER_YES },
  });

  async function open(address: string): Promise<Page> {
    const page = await at.desk.test.browser.newPage();
    await page.goto(address);
    return page;
  }

  /** 在此网站启用 in a popup about this page, as an agent does it. */
  async function allow(page: Page): Promise<void> {
    await answerYes(at.desk.test, at.desk.options, `${new URL(page.url()).origin}/*`);
    await pressToolbarButton(at.desk.test, at.desk.options, page);
    const popup = await openPopup(at.desk, await tabIdOf(at.desk, `${page.url().split('?')[0]}*`));
    await click(popup, 'button', '在此网站启用');
    await until('scripts for the site', async () =>
      String(await at.desk.options.evaluate(registered)).includes(new URL(page.url()).host),
    );
    await popup.page.close();
  }

  async function chooseTab(title: string): Promise<void> {
    const value = await until(`the tab ${title}`, () =>
      at.desk.options.evaluate(
        `[...document.querySelectorAll('.opt-trial option')].find((one) => one.textContent.startsWith('${title}'))?.value`,
      ),
    );
    await at.desk.options.select('.opt-trial select', String(value));
  }

  it('reads nothing before it is allowed, the open page at once, and every page of the site from then on', async () => {
    const nobody = { buyer: '买家未知', shop: SHOP };
    const expected = [
      { tid: '4512773019268853117', ...nobody, lines: ['4512773019269853117', '4512773019270853117'] },
      { tid: '4498120366150853117', ...nobody, lines: [] },
      { tid: '4476630982214199208', ...nobody, lines: [] },
    ];
    const page = await open(ERP);
    expect(await at.desk.options.evaluate(registered)).toBe('[]');
    await allow(page);
    expect(await currentPage(at.desk, page, (shown) => shown.length === 3)).toEqual(expected);
    await page.reload();
    expect(await currentPage(at.desk, page, (shown) => shown.length === 3)).toEqual(expected);
    await page.close();
    const another = await open(ERP);
    expect(await currentPage(at.desk, another, (shown) => shown.length === 3)).toEqual(expected);
    await another.close();
  });

  it('reads the chat of 1688 in its frame', async () => {
    const page = await open(`${CBU}/def_cbu_web_im/index.html?touid=cnalichn别人&siteid=cnalichn#/`);
    await allow(page);
    // The chat names no sub-orders; those of the active order are looked up.
    const [active, ...others] = await currentPage(
      at.desk,
      page,
      (shown) => shown.length === 3 && shown[0]?.lines.length === 1,
    );
    const lines = ['4498120366150853117'];
    expect(active).toEqual({ tid: '4498120366150853117', buyer: '柚子汽水_2023', shop: SHOP, lines });
    expect(others.map(({ tid }) => tid)).toEqual(['4512773019268853117', '4476630982214853117']);
    await page.close();
  });

  it('reads a page that an administrator described, tried before it is saved', async () => {
    const page = await open(OMS);
    await answerYes(at.desk.test, at.desk.options, 'https://oms.example.com/*');
    const options = pageScreen(at.desk.options);
    await at.desk.options.bringToFront();
    await click(options, 'button', '页面适配');
    await click(options, 'button', '添加页面');
    const fields = {
      名称: 'OMS',
      网址规则: 'https://oms.example.com/orders/*',
      订单号选择器: '[data-order]',
      子订单号选择器: '[data-line]',
      买家选择器: '[class*="who_"]',
    };
    for (const [label, value] of Object.entries(fields)) {
      await click(options, 'textbox', new RegExp(`^${label}`));
      await at.desk.options.keyboard.type(value);
    }
    await click(options, 'button', '保存');
    await until('the surface saved', async () => /已保存/.test(await textOf(at.desk.options)));
    await click(options, 'button', '刷新列表');
    await chooseTab('OMS');
    await click(options, 'button', '试读');
    await until('the trial', async () => /会认出 1 个订单/.test(await textOf(at.desk.options)));
    const expected = [
      {
        tid: '4512773019268853117',
        buyer: '柚子汽水_2023',
        shop: SHOP,
        lines: ['4512773019269853117', '4512773019270853117'],
      },
    ];
    expect(await currentPage(at.desk, page, (shown) => shown.length === 1)).toEqual(expected);
    await page.reload();
    expect(await currentPage(at.desk, page, (shown) => shown.length === 1)).toEqual(expected);
    expect(await find(options, 'button', '试读')).toBeDefined();
    await see(options, 'button', '删除这个页面…');
    await page.close();
  });
});

/** Sites beyond the manifest that have scripts of ours. */
const registered = `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()
  .then((scripts) => JSON.stringify(scripts.map(({ id, matches }) => [id, matches])))`;
