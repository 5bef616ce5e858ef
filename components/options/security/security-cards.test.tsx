import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../options-page';
import { type FakeAnswers, fakeEnv, fakeShop } from '../testing/fake-env';
import { type Screen, settle, show } from '../testing/screen';
import { sentTo } from '../testing/shops-world';
import { ownHosts } from './own-hosts';

let screen: Screen | undefined;
afterEach(() => screen?.close());

const ERP = 'https://erp.yunqili.example/*';
const own = fakeShop({ gatewayUrl: 'https://erp.yunqili.example/qm' });
const NAME = 'erp.yunqili.example';

/** A browser that has granted these origins. */
function browserWith(granted: string[], isWilling = true) {
  const all = new Set(granted);
  return {
    all,
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => all.has(origin)),
      request: async ({ origins = [] }: { origins?: string[] }) => {
        if (isWilling) for (const origin of origins) all.add(origin);
        return isWilling;
      },
      remove: async ({ origins = [] }: { origins?: string[] }) => {
        if (isWilling) for (const origin of origins) all.delete(origin);
        return isWilling;
      },
    },
  };
}

const has = (page: Screen, name: string) => vi.waitFor(() => expect(page.hasButton(name)).toBe(true));

async function open(granted: string[], isWilling = true, answers: FakeAnswers = {}) {
  const browser = browserWith(granted, isWilling);
  const env = fakeEnv(
    { 'app/shops': () => ({ ok: true, value: [own] }), ...answers },
    { permissions: browser.permissions },
  );
  screen = await show(<OptionsPage env={env} initialSection="security" />);
  return { page: screen, all: browser.all, env };
}

describe('the host of a shop of its own', () => {
  it('is given back only after a question that says what stops working, and may be allowed again', async () => {
    const { page, all } = await open([ERP]);
    await has(page, `收回: ${NAME}`);
    expect(page.text()).toContain('自建 ERP 接口 erp.yunqili.example');
    const button = page.button(`收回: ${NAME}`);
    await page.click(`收回: ${NAME}`);
    expect(page.text()).toContain('「云栖里家居旗舰店」不能再锁单，直到再次允许。');
    expect(page.text()).not.toContain('查订单，直到');
    await page.click('取消');
    expect([...all]).toEqual([ERP]);

    await page.click(`收回: ${NAME}`);
    await page.click('收回');
    await has(page, `允许: ${NAME}`);
    expect([...all]).toEqual([]);
    expect(page.root.querySelector('dialog')).toBeNull();
    expect(page.text()).toContain('没有允许访问');
    // The same element, so that the focus that comes back to it stays.
    expect(page.button(`允许: ${NAME}`)).toBe(button);
    await page.click(`允许: ${NAME}`);
    await has(page, `收回: ${NAME}`);
    expect([...all]).toEqual([ERP]);
  });

  it('says so when the browser keeps it', async () => {
    const { page } = await open([ERP], false);
    await has(page, `收回: ${NAME}`);
    await page.click(`收回: ${NAME}`);
    await page.click('收回');
    await vi.waitFor(() => expect(page.text()).toContain('浏览器没有收回这个许可'));
    expect(page.hasButton(`收回: ${NAME}`)).toBe(true);
  });

  it('stands there once, whoever uses it and for what; the platform does not', () => {
    const topUrl = 'http://erp.example:8080/top';
    expect(ownHosts([fakeShop()])).toEqual([]);
    expect(
      ownHosts([own, { ...own, sellerNick: '山雀与茶' }, fakeShop({ sellerNick: '北屿户外', topUrl })]),
    ).toEqual([
      { origin: ERP, name: NAME, locks: ['云栖里家居旗舰店', '山雀与茶'], lookUps: [] },
      { origin: 'http://erp.example/*', name: 'http://erp.example', locks: [], lookUps: ['北屿户外'] },
    ]);
  });
});

describe('records', () => {
  it('are counted', async () => {
    const { page } = await open([]);
    expect(page.text()).toContain('现有 3,184 条，最早 2026-08-26。');
  });

  it('are there uncounted where the journal cannot be read, and before there is one', async () => {
    const { page } = await open([], true, {
      'app/history-size': () => ({ ok: false, problem: { code: 'internal' } }),
    });
    expect(page.text()).toContain('锁单记录保留');
    expect(page.text()).not.toContain('现有');
    page.close();
    const empty = await open([], true, { 'app/history-size': () => ({ ok: true, value: { count: 0 } }) });
    expect(empty.page.text()).not.toContain('现有');
  });

  it('show nicks masked when that is chosen', async () => {
    const { page, env } = await open([]);
    await page.choose('打码');
    expect(sentTo(env, 'app/set-preferences')).toEqual([{ preferences: { maskNicks: true } }]);
    await settle(() => undefined);
    expect(page.field('打码').checked).toBe(true);
  });
});
