import { afterEach, describe, expect, it } from 'vitest';
import type { Answers } from '@/components/screen/testing/fake-screen';
import { OPTIONAL_PAGE_HOSTS, PAGE_HOSTS } from '@/utils/domain/site-hosts';
import type { CustomSurface, SurfaceTrial } from '@/utils/messages/views';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions } from '../testing/fake-options';
import { type Screen, settle, show } from '../testing/screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

const saved: CustomSurface = {
  name: '自家 ERP',
  urlPattern: 'https://erp.example.com/orders/*',
  selectors: { tid: '.no' },
};

function keeping(list: CustomSurface[]): Answers {
  return {
    'app/custom-surfaces': () => list,
    'app/save-custom-surfaces': ({ surfaces }) => surfaces,
  };
}

const trial: SurfaceTrial = {
  urlFits: true,
  selectors: {
    tid: { elements: 1, sample: '4512773019268853117' },
    buyer: { elements: 0, invalid: true },
  },
  orders: [{ tid: '4512773019268853117', subOrderIds: ['4512773019269853117'] }],
};

async function open(env: FakeOptions): Promise<Screen> {
  screen = await show(<OptionsPage screen={env} initialSection="#surfaces" />);
  return screen;
}

const bodies = (env: FakeOptions, name: string) =>
  env.sent.filter((one) => one.name === name).map(({ body }) => body);

describe('custom surfaces', () => {
  it('adds one, asking the browser for its site first', async () => {
    const asked: unknown[] = [];
    const env = fakeOptions(keeping([saved]), {
      permissions: {
        contains: async () => true,
        remove: async () => true,
        request: async (wanted) => asked.push(wanted) > 0,
      },
    });
    const page = await open(env);
    await page.click('添加页面');
    await page.click('保存').catch(() => {});
    await page.type('名称', '客服台');
    await page.type('网址规则', 'https://desk.example.com/chat/*');
    await page.type('订单号选择器', '.tid');
    await page.type('买家选择器', '.nick');
    await page.click('保存');
    expect(asked).toEqual([{ origins: ['https://desk.example.com/*'] }]);
    expect(bodies(env, 'app/save-custom-surfaces')).toEqual([
      {
        surfaces: [
          saved,
          {
            name: '客服台',
            urlPattern: 'https://desk.example.com/chat/*',
            selectors: { tid: '.tid', buyer: '.nick' },
          },
        ],
      },
    ]);
    expect(page.text()).toContain('已保存，');
  });

  it('saves nothing without the permission, or with a wrong field', async () => {
    const env = fakeOptions(keeping([saved]), {
      permissions: { contains: async () => true, remove: async () => true, request: async () => false },
    });
    const page = await open(env);
    await page.type('网址规则', 'https://*/*');
    await page.click('保存');
    expect(page.text()).toContain('形如 https://erp.example.com/orders/*');
    await page.type('网址规则', 'https://other.example.com/*');
    await page.click('保存');
    expect(page.text()).toContain('浏览器没有允许访问这个网站，所以没有保存');
    expect(bodies(env, 'app/save-custom-surfaces')).toEqual([]);
  });

  it('is deleted only after a question', async () => {
    const env = fakeOptions(keeping([saved]));
    const page = await open(env);
    await page.click('删除这个页面…');
    await page.click('取消');
    expect(bodies(env, 'app/save-custom-surfaces')).toEqual([]);
    await page.click('删除这个页面…');
    await page.click('删除页面');
    expect(bodies(env, 'app/save-custom-surfaces')).toEqual([{ surfaces: [] }]);
    expect(page.text()).toContain('还没有自定义页面');
  });

  it('keeps what was typed across a reload', async () => {
    const env = fakeOptions(keeping([saved]));
    const page = await open(env);
    await page.type('买家选择器', '.nick');
    page.close();
    const again = await open(env);
    expect(again.field('买家选择器').value).toBe('.nick');
    await again.click('放弃修改');
    expect(again.field('买家选择器').value).toBe('');
  });

  it('tries the unsaved form on an open tab and shows what it finds', async () => {
    const tried: unknown[] = [];
    const env = fakeOptions(keeping([saved]), {
      tabs: async () => [{ id: 7, title: '订单', url: 'https://erp.example.com/orders/1' }],
      trySurface: async (tabId, surface) => {
        tried.push({ tabId, surface });
        return { ok: true, value: trial };
      },
    });
    const page = await open(env);
    await page.type('买家选择器', '.nick');
    expect(page.hasButton('允许访问这个网站')).toBe(true);
    await page.click('试读');
    // If the page could be read, the permission is given.
    expect(page.hasButton('允许访问这个网站')).toBe(false);
    expect(tried).toEqual([{ tabId: 7, surface: { ...saved, selectors: { tid: '.no', buyer: '.nick' } } }]);
    for (const words of ['网址符合规则', '能识别 1 个订单', '1 个子订单', '选择器写法有误'])
      expect(page.text()).toContain(words);
  });

  it('looks for open pages again when the user returns to this one', async () => {
    let tabs: { id: number; title: string; url: string }[] = [];
    const page = await open(fakeOptions(keeping([saved]), { tabs: async () => tabs }));
    expect(page.text()).toContain('没有可以');
    tabs = [{ id: 7, title: '自家订单', url: 'https://erp.example.com/orders/1' }];
    await settle(() => window.dispatchEvent(new Event('focus')));
    expect(page.text()).toContain('自家订单');
  });

  it('are listed beside those that need no description, each with its name', async () => {
    const page = await open(fakeOptions(keeping([])));
    expect(page.text()).toContain('已支持的页面');
    const rows = [...page.root.querySelectorAll('.opt-facts > div')];
    expect(rows.map((row) => row.querySelector('dd')?.textContent)).toEqual([
      ...PAGE_HOSTS,
      ...OPTIONAL_PAGE_HOSTS,
    ]);
    expect(page.text()).toContain('在此网站启用');
    for (const row of rows) expect(row.querySelector('dt')?.textContent).not.toBe('');
  });
});
