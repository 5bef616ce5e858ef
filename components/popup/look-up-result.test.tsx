import { describe, expect, it } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import { NO_PAGE, openPopup, pageOf, sent } from './testing/open-popup';
import { bare, bedding, lamp, OTHER_SHOP, SHOP, single } from './testing/samples';

const [A = ''] = (bedding.subOrders ?? []).map(({ id }) => id);
const [LAMP = ''] = (lamp.subOrders ?? []).map(({ id }) => id);

describe('look-up', () => {
  it('finds an order, ticks, confirms once and shows the outcome', async () => {
    const { page, host, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp] });
    await page.type(field, '亲 4512 6903 7441 8027 645 先别发');
    await page.click(page.button('查询'));
    await page.click(await page.see(() => page.box(LAMP)));
    const confirm = await page.see(() => page.button('锁定 1 个子订单'));
    expect(confirm.disabled).toBe(false);
    await page.click(confirm);
    await page.see(() => page.outcomes().some((words) => words.startsWith('已锁定')));
    expect(page.outcomes()).toHaveLength(1);
    expect(sent(host, 'app/lock')).toMatchObject([
      {
        seen: [{ id: '4512690374419027645', price: '468.00' }],
        tid: lamp.tid,
        subOrderIds: [LAMP],
        requestId: 'request-00000001',
        entry: 'popup',
        sellerNick: SHOP.sellerNick,
        buyerNick: '南风知我意88',
      },
    ]);
  });

  it('works by keyboard alone: Enter, A, Enter, C, and 完成', async () => {
    const { page, host, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp] });
    await page.type(field, lamp.tid);
    await page.key('Enter');
    await page.see(() => document.activeElement === page.box(LAMP));
    await page.key('a');
    await page.key('Enter');
    await page.see(() => page.outcomes()[0]?.startsWith('已锁定'));
    expect(sent(host, 'app/lock')).toMatchObject([{ subOrderIds: lamp.subOrders?.map(({ id }) => id) }]);
    await page.key('c');
    expect(host.copied[0]).toContain('已经帮您暂停发货');
    await page.click(page.button('完成'));
    await page.see(() => page.box(LAMP));
    expect(page.boxes().some(({ checked }) => checked)).toBe(false);
  });

  it('a stray Enter after the outcome locks nothing', async () => {
    const { page, host, field } = await openPopup({ view: { page: pageOf(lamp) }, orders: [single] });
    await page.type(field, single.tid);
    await page.key('Enter');
    await page.see(() => document.activeElement === page.box(single.tid));
    await page.key('Enter');
    await page.see(() => page.outcomes()[0]?.startsWith('已锁定'));
    await page.key('Enter');
    await page.key('Enter', page.box(LAMP));
    expect(sent(host, 'app/lock')).toHaveLength(1);
  });

  it('ticks the only lockable sub-order, and nothing else', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [single, lamp] });
    await page.type(field, single.tid);
    await page.key('Enter');
    await page.see(() => page.box(single.tid)?.checked);
    await page.type(field, lamp.tid);
    await page.key('Enter');
    await page.see(() => page.box(LAMP));
    expect(page.boxes().some(({ checked }) => checked)).toBe(false);
  });

  it.each([
    ['45126903744180', '只有 14 位'],
    ['451269037441802764512', '有 21 位'],
    ['45126903744l8027645', '含有非数字'],
    ['在吗，电话 13800138000', '没有识别到订单号'],
  ])('says what is wrong with %j and keeps it', async (words, sentence) => {
    const { page, host, field } = await openPopup({});
    await page.type(field, words);
    await page.click(page.button('查询'));
    expect(page.text()).toContain(sentence);
    expect(field.value).toBe(words);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(sent(host, 'app/look-up')).toEqual([]);
  });

  it('full-width digits are read as digits', async () => {
    const { page, host, field } = await openPopup({ orders: [lamp] });
    await page.type(field, '４５１２６９０３７４４１８０２７６４５');
    await page.key('Enter');
    expect(sent(host, 'app/look-up')).toMatchObject([{ tid: lamp.tid }]);
  });

  it('an order both looked up and on the page has its checkboxes once', async () => {
    const { page, field } = await openPopup({ view: { page: pageOf(bedding) } });
    await page.see(() => page.box(A));
    await page.type(field, bedding.tid);
    await page.key('Enter');
    await page.see(() => page.text().includes('查询结果'));
    await page.see(() => page.boxes().length === 3);
    expect(page.root.querySelector('[aria-label="查询结果"] [data-row]')).not.toBeNull();
  });

  it('ticking in one order clears the others, and one confirm button is on screen', async () => {
    const { page } = await openPopup({ view: { page: pageOf(bedding, lamp) } });
    await page.click(await page.see(() => page.box(A)));
    await page.click(page.box(LAMP));
    expect(page.box(A)?.checked).toBe(false);
    expect(page.box(LAMP)?.checked).toBe(true);
    expect([...page.root.querySelectorAll('.pp-confirm')]).toHaveLength(1);
  });

  it('drops the answer to an earlier look-up', async () => {
    const waiting: ((order: typeof lamp) => void)[] = [];
    const { page, field } = await openPopup({
      view: { page: NO_PAGE },
      answers: { 'app/look-up': () => new Promise((resolve) => waiting.push(resolve)) },
    });
    await page.type(field, lamp.tid);
    await page.key('Enter');
    await page.type(field, single.tid);
    await page.key('Enter');
    waiting[1]?.(single);
    waiting[0]?.(lamp);
    await page.see(() => page.box(single.tid));
    expect(page.box(LAMP)).toBeUndefined();
  });
});

describe('nothing found', () => {
  it('says which shop was searched', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE, shops: [SHOP, OTHER_SHOP] } });
    await page.type(field, lamp.tid);
    await page.key('Enter');
    await page.see(() => page.text().includes('没有这个订单'));
    // The other one has no session, so it was not searched.
    expect(page.text()).toContain(`核对是不是「${SHOP.sellerNick}」的订单`);
  });

  it.each([
    ['27', '授权已失效', '店铺管理员：重新授权'],
    ['isv.permission-api-package-empty', '没有查询订单的权限', '店铺管理员：给应用申请'],
    ['25', '不接受这家店的密钥', '店铺管理员：核对 App Key'],
    ['7', '请求太频繁', '不用处理，稍后再试：过一会儿'],
    ['isv.unheard-of', '拒绝了查询', '按原话处理'],
  ])('%s of the platform: its words, the code, what it means, who acts', async (code, meaning, turn) => {
    const detail = { words: 'Invalid session', code };
    const order = { tid: lamp.tid, canLookUp: true, problem: { code: 'lookup-refused' as const, detail } };
    const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [order] });
    await page.type(field, lamp.tid);
    await page.key('Enter');
    await page.see(() => page.text().includes('没查到子订单'));
    expect(page.root.querySelector('.ol-code')?.textContent).toBe(code);
    for (const words of ['“Invalid session”', meaning, turn]) expect(page.text()).toContain(words);
    expect(page.text().includes('子订单号填对就能锁')).toBe(code === '27' || code.includes('permission'));
    expect(page.text().includes('锁单用的是同一组密钥')).toBe(code === '25');
  });
});

describe('other sources', () => {
  it('an unknown order has next steps: open the order page, or type the sub-orders', async () => {
    const { page, host } = await openPopup({ view: { page: pageOf(bare) } });
    await page.see(() => page.text().includes('读不到这个订单的子订单'));
    await page.click(page.button('打开订单详情'));
    expect(sent(host, 'app/open-detail')).toEqual([{ tid: bare.tid }]);
    await page.type(
      page.root.querySelector<HTMLTextAreaElement>('.ol-manual textarea'),
      '4512655018831418206',
    );
    await page.click(await page.see(() => page.button('锁定 1 个子订单')));
    expect(sent(host, 'app/lock')).toMatchObject([{ tid: bare.tid, subOrderIds: ['4512655018831418206'] }]);
  });

  it('a masked nick is not enough: the agent types the full one, and it is sent', async () => {
    const masked = { ...bedding, buyer: { maskedNick: '柚**3' } };
    const { page, host } = await openPopup({ view: { page: pageOf(masked) } });
    await page.click(await page.see(() => page.box(A)));
    expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
    const nick = await page.see(() => page.root.querySelector<HTMLInputElement>('.pp-card-field input'));
    await page.type(nick, '柚**3');
    expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
    await page.type(nick, '柚子汽水_2023');
    await page.click(page.button('锁定 1 个子订单'));
    expect(sent(host, 'app/lock')).toMatchObject([{ buyerNick: '柚子汽水_2023', subOrderIds: [A] }]);
  });

  it('an order of unknown shop is locked for the shop that the agent chooses', async () => {
    const unclear = {
      ...bedding,
      shop: undefined,
      sellerNick: undefined,
      problem: { code: 'shop-unclear' } as const,
    };
    const { page, host } = await openPopup({
      view: { page: pageOf(unclear), shops: [SHOP, OTHER_SHOP], defaultShop: undefined },
    });
    await page.click(await page.see(() => page.box(A)));
    expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
    const select = await page.see(() => page.root.querySelector<HTMLSelectElement>('.pp-card select'));
    select.value = OTHER_SHOP.sellerNick;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await page.click(
      await page.see(() => !page.button('锁定 1 个子订单')?.disabled && page.button('锁定 1 个子订单')),
    );
    expect(sent(host, 'app/lock')).toMatchObject([{ sellerNick: OTHER_SHOP.sellerNick }]);
  });

  it('a lock that was not sent says why and leaves ticking possible', async () => {
    const { page } = await openPopup({
      answers: { 'app/lock': () => new Fails({ code: 'journal-failed' }) },
    });
    await page.click(await page.see(() => page.box(A)));
    await page.click(page.button('锁定 1 个子订单'));
    await page.see(() => page.text().includes('本机记录写入失败，请求未发出'));
    expect(page.box(A)?.disabled).toBe(false);
    expect(page.outcomes()).toEqual([]);
  });
});
