import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Answers, Fails } from '@/components/screen/testing/fake-screen';
import { OptionsPage } from '../options-page';
import { fakeOptions, fakeShop } from '../testing/fake-options';
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

async function open(granted: string[], isWilling = true, answers: Answers = {}) {
  const browser = browserWith(granted, isWilling);
  const env = fakeOptions({ 'app/shops': () => [own], ...answers }, { permissions: browser.permissions });
  screen = await show(<OptionsPage screen={env} initialSection="security" />);
  return { page: screen, all: browser.all, env };
}

describe('a shop’s own host', () => {
  it('is revoked only after a question that says what stops working, and may be allowed again', async () => {
    const { page, all } = await open([ERP]);
    await has(page, `收回: ${NAME}`);
    expect(page.text()).toContain('自建 ERP 接口 erp.yunqili.example');
    const button = page.button(`收回: ${NAME}`);
    await page.click(`收回: ${NAME}`);
    expect(page.text()).toContain('再次允许之前，「云栖里家居旗舰店」不能锁单。');
    expect(page.text()).not.toContain('不能查询订单');
    await page.click('取消');
    expect([...all]).toEqual([ERP]);

    await page.click(`收回: ${NAME}`);
    await page.click('收回');
    await has(page, `允许: ${NAME}`);
    expect([...all]).toEqual([]);
    expect(page.root.querySelector('dialog')).toBeNull();
    expect(page.text()).toContain('没有允许访问');
    // The same element, so that the returned focus stays.
    expect(page.button(`允许: ${NAME}`)).toBe(button);
    await page.click(`允许: ${NAME}`);
    await has(page, `收回: ${NAME}`);
    expect([...all]).toEqual([ERP]);
  });

  it('says so when the browser keeps the permission', async () => {
    const { page } = await open([ERP], false);
    await has(page, `收回: ${NAME}`);
    await page.click(`收回: ${NAME}`);
    await page.click('收回');
    await vi.waitFor(() => expect(page.text()).toContain('浏览器没有收回这个权限'));
    expect(page.hasButton(`收回: ${NAME}`)).toBe(true);
  });

  it('is listed once, whoever uses it and for what; the platform is not', () => {
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

  it('are shown uncounted if the journal cannot be read, and before it is read', async () => {
    const { page } = await open([], true, {
      'app/history-size': () => new Fails({ code: 'internal' }),
    });
    expect(page.text()).toContain('锁单记录保留');
    expect(page.text()).not.toContain('现有');
    page.close();
    const empty = await open([], true, { 'app/history-size': () => ({ count: 0 }) });
    expect(empty.page.text()).not.toContain('现有');
    expect(empty.page.button('清空…').disabled).toBe(true);
  });

  it('show nicks masked if chosen', async () => {
    const { page, env } = await open([]);
    await page.choose('打码');
    expect(sentTo(env, 'app/set-preferences')).toEqual([{ preferences: { maskNicks: true } }]);
    await settle(() => undefined);
    expect(page.field('打码').checked).toBe(true);
  });
});
