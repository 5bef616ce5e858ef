import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { currentPage } from '../../tooling/browser/current-page';
import { ANSWER_YES, answerYes, pressToolbarButton } from '../../tooling/browser/permissions';
import { click, find, pageScreen, see } from '../../tooling/browser/screen';
import { openPopup, tabIdOf, textOf } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { html, type SandboxRequest } from '../../tooling/sandbox/http';
import { SHOP } from '../../tooling/sandbox/orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** Pages that need an optional permission: allowed by hand, described by an administrator, and the chat of 1688. */

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

const WULIU = 'https://wuliu.taobao.com/user/order_list_new.htm';

const HOSTS = ['erp.example.com', 'oms.example.com', 'air.1688.com', 'wuliu.taobao.com'];

inBothBrowsers('pages that are allowed by hand', (name) => {
  const pages: Record<string, string> = {
    [ERP]: fixture('generic/erp.html'),
    [OMS]: OMS_PAGE,
    [WULIU]: fixture('consign-older/order-list.html'),
    [`${CBU}/def_cbu_web_im/index.html`]:
      '<!doctype html><iframe src="../def_cbu_web_im_core/index.html" style="width:900px;height:600px"></iframe>',
    [`${CBU}/def_cbu_web_im_core/index.html`]: fixture('web-wangwang/typo.html'),
  };
  const serve = ({ host, path }: SandboxRequest) => html(pages[`https://${host}${path}`] ?? '');

  const at = sharedSession(name, {
    sandbox: { routes: [{ name: 'allowed', hosts: HOSTS, path: '/*', handle: serve }] },
    start: { preferences: ANSWER_YES },
  });

  async function open(address: string): Promise<Page> {
    const page = await at.agent.test.browser.newPage();
    await page.goto(address);
    return page;
  }

  /** 在此网站启用 in a popup for this page, as an agent does. */
  async function allow(page: Page): Promise<void> {
    await answerYes(at.agent.test, at.agent.options, `${new URL(page.url()).origin}/*`);
    await pressToolbarButton(at.agent.test, at.agent.options, page);
    const popup = await openPopup(at.agent, await tabIdOf(at.agent, `${page.url().split('?')[0]}*`));
    await click(popup, 'button', '在此网站启用');
    await until('scripts for the site', async () =>
      String(await at.agent.options.evaluate(registered)).includes(new URL(page.url()).host),
    );
    await popup.page.close();
  }

  async function chooseTab(title: string): Promise<void> {
    const value = await until(`the tab ${title}`, () =>
      at.agent.options.evaluate(
        `[...document.querySelectorAll('.opt-trial option')].find((one) => one.textContent.startsWith('${title}'))?.value`,
      ),
    );
    await at.agent.options.select('.opt-trial select', String(value));
  }

  it('reads nothing before it is allowed, then the open page at once, and every page of the site from then on', async () => {
    const nobody = { buyer: '买家未知', shop: SHOP };
    const expected = [
      { tid: '4512773019268853117', ...nobody, lines: ['4512773019269853117', '4512773019270853117'] },
      { tid: '4498120366150853117', ...nobody, lines: [] },
      { tid: '4476630982214199208', ...nobody, lines: [] },
    ];
    const page = await open(ERP);
    expect(await at.agent.options.evaluate(registered)).toBe('[]');
    await allow(page);
    expect(await currentPage(at.agent, page, (shown) => shown.length === 3)).toEqual(expected);
    await page.reload();
    expect(await currentPage(at.agent, page, (shown) => shown.length === 3)).toEqual(expected);
    await page.close();
    const another = await open(ERP);
    expect(await currentPage(at.agent, another, (shown) => shown.length === 3)).toEqual(expected);
    await another.close();
  });

  it('reads the older shipping pages, a host of the platform that the manifest does not name', async () => {
    const page = await open(WULIU);
    await allow(page);
    const shown = await currentPage(at.agent, page, ({ length }) => length === 2);
    expect(shown.map(({ tid, buyer }) => [tid, buyer])).toEqual([
      ['4512773019268853117', '柚子汽水_2023'],
      ['4476630982214199208', 't**7'],
    ]);
    await page.close();
  });

  it('reads the chat of 1688 in its frame', async () => {
    const page = await open(`${CBU}/def_cbu_web_im/index.html?touid=cnalichn别人&siteid=cnalichn#/`);
    await allow(page);
    // The chat shows no sub-orders; those of the active order are looked up.
    const [active, ...others] = await currentPage(
      at.agent,
      page,
      (shown) => shown.length === 3 && (shown[0]?.lines.length ?? 0) > 1,
    );
    expect(active).toMatchObject({ tid: '4512773019268853117', buyer: '柚子汽水_2023', shop: SHOP });
    expect(others.map(({ tid }) => tid)).toEqual(['4498120366150853117', '4476630982214853117']);
    await page.close();
  });

  it('reads a page that an administrator described, and tries it before saving', async () => {
    const page = await open(OMS);
    await answerYes(at.agent.test, at.agent.options, 'https://oms.example.com/*');
    const options = pageScreen(at.agent.options);
    await at.agent.options.bringToFront();
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
      await at.agent.options.keyboard.type(value);
    }
    await click(options, 'button', '保存');
    await until('the surface saved', async () => /已保存/.test(await textOf(at.agent.options)));
    await click(options, 'button', '刷新列表');
    await chooseTab('OMS');
    await click(options, 'button', '试读');
    await until('the trial', async () => /能识别 1 个订单/.test(await textOf(at.agent.options)));
    const expected = [
      {
        tid: '4512773019268853117',
        buyer: '柚子汽水_2023',
        shop: SHOP,
        lines: ['4512773019269853117', '4512773019270853117'],
      },
    ];
    expect(await currentPage(at.agent, page, (shown) => shown.length === 1)).toEqual(expected);
    await page.reload();
    expect(await currentPage(at.agent, page, (shown) => shown.length === 1)).toEqual(expected);
    expect(await find(options, 'button', '试读')).toBeDefined();
    await see(options, 'button', '删除这个页面…');
    await page.close();
  });
});

/** Sites beyond the manifest with registered content scripts. */
const registered = `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()
  .then((scripts) => JSON.stringify(scripts.map(({ id, matches }) => [id, matches])))`;
