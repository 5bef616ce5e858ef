import { describe, expect, it } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import { addShopLink } from '@/utils/messages/options-link';
import { fakePopup } from './testing/fake-popup';
import { NO_PAGE, openPopup, openShell, pageOf, sent } from './testing/open-popup';
import { bedding, lamp, SHOP, single } from './testing/samples';

const [A = ''] = (bedding.subOrders ?? []).map(({ id }) => id);
const [LAMP = ''] = (lamp.subOrders ?? []).map(({ id }) => id);

describe('opened', () => {
  it('has the field 订单号, empty and focused, and the button 查询', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE } });
    expect(field.getAttribute('aria-label')).toBe('订单号');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    expect(page.button('查询')).toBeDefined();
    expect(document.title).toBe('锁单助手');
  });

  it('renders its shell before the background has answered', async () => {
    const host = fakePopup({ answers: { 'app/popup': () => new Promise(() => {}) } });
    const page = await openShell(host, 7);
    expect(page.root.querySelector('textarea')).not.toBeNull();
    expect(page.button('查询')).toBeDefined();
    expect(sent(host, 'app/popup')).toEqual([{ tabId: 7 }]);
  });

  it('says so if there is no answer, and asks again', async () => {
    let isDead = true;
    const view = fakePopup({}).send('app/popup', {});
    const { page } = await openPopup({
      answers: {
        'app/popup': async () => {
          const reply = await view;
          if (isDead || !reply.ok) return new Fails({ code: 'no-answer' });
          return reply.value;
        },
      },
    });
    await page.see(() => page.text().includes('扩展没有响应'));
    expect(page.root.querySelector('[aria-label="当前页面"]')?.matches('[hidden]')).toBe(true);
    isDead = false;
    await page.click(page.button('重试'));
    await page.see(() => page.box(A));
  });

  it('shows the last look-up below the empty field, without ticks', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE, lastLookUp: single } });
    await page.see(() => page.box(single.tid));
    expect(field.value).toBe('');
    expect(page.text()).toContain('上次查询');
    expect(page.box(single.tid)?.checked).toBe(false);
  });

  it('asks again on news', async () => {
    const { page, host } = await openPopup({});
    await page.see(() => page.box(A));
    const before = sent(host, 'app/popup').length;
    host.tell({ topic: 'page' });
    await page.see(() => sent(host, 'app/popup').length > before);
  });
});

describe('current page', () => {
  it('names tid, buyer, shop and sub-orders in the region 当前页面', async () => {
    const { page } = await openPopup({ view: { page: pageOf(bedding, lamp) } });
    const region = await page.see(() => page.root.querySelector('[aria-label="当前页面"]'));
    await page.see(() => page.box(A));
    for (const text of [bedding.tid, '柚子汽水_2023', SHOP.sellerNick, lamp.tid]) {
      expect(region.textContent).toContain(text);
    }
    expect(region.querySelectorAll('[data-row] input')).toHaveLength(6);
    expect(region.textContent?.indexOf(bedding.tid)).toBeLessThan(region.textContent?.indexOf(lamp.tid) ?? 0);
  });

  it('ticks the only line of the active order automatically, and none if no order is active', async () => {
    const orders = [single, lamp];
    const { page } = await openPopup({ view: { page: pageOf(...orders) } });
    await page.see(() => page.box(single.tid)?.checked);
    page.close();
    const another = await openPopup({ view: { page: { orders } } });
    await another.page.see(() => another.page.box(LAMP));
    expect(another.page.boxes().filter(({ checked }) => checked)).toEqual([]);
    another.page.close();
    const alone = await openPopup({ view: { page: { orders: [single] } } });
    await alone.page.see(() => alone.page.box(single.tid)?.checked);
  });

  it('is shown while the vault is closed, but locks nothing', async () => {
    const { page } = await openPopup({
      view: { vault: { state: 'closed', idleMinutes: 30, maxMinutes: 0 } },
    });
    await page.see(() => page.box(A));
    expect(page.text()).not.toContain('刚才选的还在');
    await page.click(page.box(A));
    expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
    expect(page.text()).toContain('刚才选的还在');
  });

  it.each([
    ['no-shop', [], '配置店铺后才能锁定'],
    ['shop-missing', [SHOP], '配置这家店后才能锁定'],
  ] as const)('%s: the rows are shown, but disabled', async (code, shops, reason) => {
    const shop = { ...SHOP, configured: false };
    const order = { ...bedding, shop, problem: { code } };
    const { page, host } = await openPopup({ view: { page: pageOf(order), shops: [...shops] } });
    await page.see(() => page.box(A));
    expect(page.boxes().every((box) => box.matches('fieldset:disabled *'))).toBe(true);
    expect(page.text()).not.toContain('可锁定');
    expect(page.text()).toContain(reason);
    await page.key('a');
    await page.key('Enter', page.box(A));
    expect(sent(host, 'app/lock')).toEqual([]);
  });

  it('a shop that is not set up: its button leads to the setup', async () => {
    const order = {
      ...bedding,
      shop: { ...SHOP, configured: false },
      problem: { code: 'shop-missing' as const },
    };
    const { page, host } = await openPopup({ view: { page: pageOf(order) } });
    await page.click(await page.see(() => page.button('配置这家店')));
    expect(host.opened).toEqual([`options#${addShopLink(SHOP.sellerNick)}`]);
  });

  it('nothing lockable: says when that was read, and reads again without the cache', async () => {
    const subOrders = (bedding.subOrders ?? []).map((line) => ({ ...line, blocked: 'shipped' as const }));
    const shipped = { ...bedding, subOrders };
    const { page, host } = await openPopup({ view: { page: pageOf(shipped) } });
    await page.see(() => page.text().includes('状态读取于 14:31'));
    expect(page.text()).not.toContain('空格勾选');
    await page.click(page.button('重新读取'));
    expect(sent(host, 'app/look-up')).toEqual([{ tid: bedding.tid, quiet: true, fresh: true }]);
  });

  it('says that it found nothing, and requests access to the site if that helps', async () => {
    const { page, host } = await openPopup({
      view: { page: { ...NO_PAGE, host: 'erp.example.com', canAllow: 'https://erp.example.com/*' } },
    });
    await page.see(() => page.text().includes('这个页面没有识别到订单'));
    await page.click(page.button('在此网站启用'));
    expect(host.allowed).toEqual(['https://erp.example.com/*']);
    await page.see(() => sent(host, 'app/popup').length > 1);
  });

  it('reads the active order from all sources, quietly, when its sub-orders are unknown', async () => {
    const unknown = {
      ...lamp,
      subOrders: undefined,
      canLookUp: true,
      problem: { code: 'no-sub-orders' } as const,
    };
    const { page, host } = await openPopup({ view: { page: pageOf(unknown) }, orders: [lamp] });
    await page.see(() => page.box(LAMP));
    expect(sent(host, 'app/look-up')).toEqual([{ tid: lamp.tid, quiet: true, automatic: true }]);
  });
});

describe('clipboard and vault', () => {
  it('offers the number in the clipboard; Enter in the empty field takes it', async () => {
    const preferences = { ...(await preferencesOf()), readClipboard: true };
    const { page, host, field } = await openPopup({
      view: { preferences, page: NO_PAGE },
      orders: [lamp],
      screen: { readClipboard: async () => `单号：${lamp.tid}` },
    });
    await page.see(() => page.text().includes('剪贴板'));
    expect(sent(host, 'app/look-up')).toEqual([]);
    await page.key('Enter', field);
    await page.see(() => page.box(LAMP));
  });

  it('opens the vault with the passphrase and does not keep it', async () => {
    let tries = 0;
    const closed = { state: 'closed', closedWhy: 'idle', idleMinutes: 30, maxMinutes: 0 } as const;
    const { page, host } = await openPopup({
      view: { vault: closed },
      answers: {
        'app/open-vault': () => {
          tries += 1;
          return tries === 1
            ? new Fails({ code: 'wrong-passphrase', detail: { seconds: '0' } })
            : { ...closed, state: 'open' };
        },
      },
    });
    const input = await page.see(() => page.root.querySelector<HTMLInputElement>('input[type="password"]'));
    await page.type(input, '不对');
    await page.click(page.button('打开密钥库'));
    await page.see(() => page.text().includes('密码不对，请重试'));
    expect(input.value).toBe('');
    await page.type(input, 'correct horse');
    await page.click(page.button('打开密钥库'));
    await page.see(() => tries === 2);
    expect(sent(host, 'app/open-vault')).toEqual([{ passphrase: '不对' }, { passphrase: 'correct horse' }]);
  });
});

describe('languages', () => {
  it('switches to English by setting, including title and field', async () => {
    const preferences = { ...(await preferencesOf()), language: 'en' as const };
    const host = fakePopup({ view: { preferences } });
    const page = await openShell(host);
    await page.see(() => page.button('Look up'));
    expect(document.title).toBe('Order Lock');
    expect(document.documentElement.lang).toBe('en');
  });
});

async function preferencesOf() {
  const reply = await fakePopup({}).send('app/popup', {});
  if (!reply.ok) throw new Error('no view');
  return reply.value.preferences;
}
