import { afterEach, describe, expect, it } from 'vitest';
import { HostProvider } from './host';
import { Popup } from './Popup';
import { Fails, type FakeHost } from './testing/fakeHost';
import { type FakePopup, fakePopup } from './testing/fakePopup';
import { type Hands, handsOn } from './testing/hands';
import { bare, bedding, lamp, OTHER_SHOP, SHOP, single, unknownLock } from './testing/samples';

const [A = ''] = (bedding.subOrders ?? []).map(({ id }) => id);
const [LAMP = ''] = (lamp.subOrders ?? []).map(({ id }) => id);
const NO_PAGE = { orders: [] };
const page = (...orders: (typeof bedding)[]) => ({ orders, activeTid: orders[0]?.tid });

let hands: Hands | undefined;
afterEach(() => hands?.close());

async function open(world: FakePopup): Promise<{ page: Hands; host: FakeHost; field: HTMLTextAreaElement }> {
  const host = fakePopup(world);
  hands = await handsOn(
    <HostProvider value={host}>
      <Popup tabId={undefined} isPopup language="zh-CN" />
    </HostProvider>,
  );
  const page = hands;
  const field = await page.see(() => page.root.querySelector('textarea'));
  await page.see(() => page.root.querySelector('[aria-label="当前页面"]:not([aria-busy="true"])'));
  return { page, host, field };
}

const sent = (host: FakeHost, name: string) =>
  host.sent.filter((one) => one.name === name).map(({ body }) => body);

describe('opened', () => {
  it('has the field 订单号, empty and focused, and the button 查询', async () => {
    const { page, field } = await open({ view: { page: NO_PAGE } });
    expect(field.getAttribute('aria-label')).toBe('订单号');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    expect(page.button('查询')).toBeDefined();
    expect(document.title).toBe('锁单助手');
  });

  it('draws its shell before anybody has answered', async () => {
    const host = fakePopup({ answers: { 'app/popup': () => new Promise(() => {}) } });
    hands = await handsOn(
      <HostProvider value={host}>
        <Popup tabId={7} isPopup language="zh-CN" />
      </HostProvider>,
    );
    expect(hands.root.querySelector('textarea')).not.toBeNull();
    expect(hands.button('查询')).toBeDefined();
    expect(sent(host, 'app/popup')).toEqual([{ tabId: 7 }]);
  });

  it('says so when nobody answers, and asks again', async () => {
    let isDead = true;
    const view = fakePopup({}).send('app/popup', {});
    const { page } = await open({
      answers: {
        'app/popup': async () => {
          const reply = await view;
          if (isDead || !reply.ok) return new Fails({ code: 'no-answer' });
          return reply.value;
        },
      },
    });
    await page.see(() => page.text().includes('扩展没有回应'));
    isDead = false;
    await page.click(page.button('重试'));
    await page.see(() => page.box(A));
  });

  it('shows the last look-up below the empty field, and ticks nothing in it', async () => {
    const { page, field } = await open({ view: { page: NO_PAGE, lastLookUp: single } });
    await page.see(() => page.box(single.tid));
    expect(field.value).toBe('');
    expect(page.text()).toContain('上次查询');
    expect(page.box(single.tid)?.checked).toBe(false);
  });

  it('asks again on news', async () => {
    const { page, host } = await open({});
    await page.see(() => page.box(A));
    const before = sent(host, 'app/popup').length;
    host.tell({ topic: 'page' });
    await page.see(() => sent(host, 'app/popup').length > before);
  });
});

describe('current page', () => {
  it('names tid, buyer, shop and sub-orders in the region 当前页面', async () => {
    const { page } = await open({ view: { page: page2() } });
    const region = await page.see(() => page.root.querySelector('[aria-label="当前页面"]'));
    await page.see(() => page.box(A));
    for (const text of [bedding.tid, '柚子汽水_2023', SHOP.sellerNick, lamp.tid]) {
      expect(region.textContent).toContain(text);
    }
    expect(region.querySelectorAll('[data-row] input')).toHaveLength(6);
    expect(region.textContent?.indexOf(bedding.tid)).toBeLessThan(region.textContent?.indexOf(lamp.tid) ?? 0);
  });

  it('stands there without a shop and with the vault closed, but locks nothing', async () => {
    for (const view of [
      { shops: [] },
      { vault: { state: 'closed', idleMinutes: 30, maxMinutes: 0 } as const },
    ]) {
      const { page } = await open({ view });
      const box = await page.see(() => page.box(A));
      await page.click(box);
      expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
      page.close();
    }
  });

  it('says that it found nothing, and asks for the site where that helps', async () => {
    const { page, host } = await open({
      view: { page: { ...NO_PAGE, host: 'erp.example.com', canAllow: 'https://erp.example.com/*' } },
    });
    await page.see(() => page.text().includes('这个页面没有认出订单'));
    await page.click(page.button('在此网站启用'));
    expect(host.allowed).toEqual(['https://erp.example.com/*']);
    await page.see(() => sent(host, 'app/popup').length > 1);
  });

  it('reads the active order by all roads, quietly, when its sub-orders are unknown', async () => {
    const unknown = {
      ...lamp,
      subOrders: undefined,
      canLookUp: true,
      problem: { code: 'no-sub-orders' } as const,
    };
    const { page, host } = await open({ view: { page: page1(unknown) }, orders: [lamp] });
    await page.see(() => page.box(LAMP));
    expect(sent(host, 'app/look-up')).toEqual([{ tid: lamp.tid, quiet: true }]);
  });
});

describe('look-up', () => {
  it('finds an order, ticks, confirms once and tells the outcome', async () => {
    const { page, host, field } = await open({ view: { page: NO_PAGE }, orders: [lamp] });
    await page.type(field, '亲 4512 6903 7441 8027 645 先别发');
    await page.click(page.button('查询'));
    await page.click(await page.see(() => page.box(LAMP)));
    const confirm = await page.see(() => page.button('锁定 1 个子订单'));
    expect(confirm.disabled).toBe(false);
    await page.click(confirm);
    await page.see(() => page.outcomes().some((words) => words.startsWith('已锁定')));
    expect(page.outcomes()).toHaveLength(1);
    expect(sent(host, 'app/lock')).toEqual([
      {
        tid: lamp.tid,
        subOrderIds: [LAMP],
        requestId: 'request-00000001',
        entry: 'popup',
        sellerNick: SHOP.sellerNick,
        buyerNick: '南风知我意88',
      },
    ]);
  });

  it('goes by keyboard alone: Enter, A, Enter, C, and 完成', async () => {
    const { page, host, field } = await open({ view: { page: NO_PAGE }, orders: [lamp] });
    await page.type(field, lamp.tid);
    await page.key('Enter');
    await page.see(() => document.activeElement === page.box(LAMP));
    await page.key('a');
    await page.key('Enter');
    await page.see(() => page.outcomes()[0]?.startsWith('已锁定'));
    expect(sent(host, 'app/lock')).toMatchObject([{ subOrderIds: lamp.subOrders?.map(({ id }) => id) }]);
    await page.key('c');
    expect(host.copied[0]).toContain('仓库不会发出');
    await page.click(page.button('完成'));
    await page.see(() => page.box(LAMP));
    expect(page.boxes().some(({ checked }) => checked)).toBe(false);
  });

  it('a stray Enter after the outcome locks nothing', async () => {
    const { page, host, field } = await open({ view: { page: page1(lamp) }, orders: [single] });
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
    const { page, field } = await open({ view: { page: NO_PAGE }, orders: [single, lamp] });
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
    ['在吗，电话 13800138000', '没有认出订单号'],
  ])('says what is wrong with %j and keeps it', async (words, sentence) => {
    const { page, host, field } = await open({});
    await page.type(field, words);
    await page.click(page.button('查询'));
    expect(page.text()).toContain(sentence);
    expect(field.value).toBe(words);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(sent(host, 'app/look-up')).toEqual([]);
  });

  it('full-width digits are the number they mean', async () => {
    const { page, host, field } = await open({ orders: [lamp] });
    await page.type(field, '４５１２６９０３７４４１８０２７６４５');
    await page.key('Enter');
    expect(sent(host, 'app/look-up')).toMatchObject([{ tid: lamp.tid }]);
  });

  it('an order looked up and on the page has its checkboxes once', async () => {
    const { page, field } = await open({ view: { page: page1(bedding) } });
    await page.see(() => page.box(A));
    await page.type(field, bedding.tid);
    await page.key('Enter');
    await page.see(() => page.text().includes('查询结果'));
    await page.see(() => page.boxes().length === 3);
    expect(page.root.querySelector('[aria-label="查询结果"] [data-row]')).not.toBeNull();
  });

  it('ticking in one order clears the others, and one confirm button is on screen', async () => {
    const { page } = await open({ view: { page: page2() } });
    await page.click(await page.see(() => page.box(A)));
    await page.click(page.box(LAMP));
    expect(page.box(A)?.checked).toBe(false);
    expect(page.box(LAMP)?.checked).toBe(true);
    expect([...page.root.querySelectorAll('.pp-confirm')]).toHaveLength(1);
  });

  it('drops the answer to an earlier question', async () => {
    const waiting: ((order: typeof lamp) => void)[] = [];
    const { page, field } = await open({
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

describe('other roads', () => {
  it('an unknown order is no dead end: open the order page, or type the sub-orders', async () => {
    const { page, host } = await open({ view: { page: page1(bare) } });
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

  it('a masked nick is not enough: the agent types the full one, and it goes along', async () => {
    const masked = { ...bedding, buyer: { maskedNick: '柚**3' } };
    const { page, host } = await open({ view: { page: page1(masked) } });
    await page.click(await page.see(() => page.box(A)));
    expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
    const nick = await page.see(() => page.root.querySelector<HTMLInputElement>('.pp-card-field input'));
    await page.type(nick, '柚**3');
    expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
    await page.type(nick, '柚子汽水_2023');
    await page.click(page.button('锁定 1 个子订单'));
    expect(sent(host, 'app/lock')).toMatchObject([{ buyerNick: '柚子汽水_2023', subOrderIds: [A] }]);
  });

  it('an order whose shop nobody told is locked for the shop that the agent chooses', async () => {
    const unclear = {
      ...bedding,
      shop: undefined,
      sellerNick: undefined,
      problem: { code: 'shop-unclear' } as const,
    };
    const { page, host } = await open({
      view: { page: page1(unclear), shops: [SHOP, OTHER_SHOP], defaultShop: undefined },
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

  it('what was not sent says why and keeps the ticks possible', async () => {
    const { page } = await open({ answers: { 'app/lock': () => new Fails({ code: 'journal-failed' }) } });
    await page.click(await page.see(() => page.box(A)));
    await page.click(page.button('锁定 1 个子订单'));
    await page.see(() => page.text().includes('写不进本机记录，所以没有发送'));
    expect(page.box(A)?.disabled).toBe(false);
    expect(page.outcomes()).toEqual([]);
  });
});

describe('several pasted numbers', () => {
  it('one confirm makes one lock for each order, each with its own outcome', async () => {
    const { page, host, field } = await open({ view: { page: NO_PAGE }, orders: [lamp, single] });
    await page.type(field, `这几单先别发 ${lamp.tid}，${single.tid} 还有 ${single.tid}，13800138000`);
    await page.key('Enter');
    await page.see(() => page.box(LAMP));
    expect(page.text()).toContain('认出 2 个订单号，合并 1 个重复，略过 1 个 11 位数字');
    await page.click(page.box(LAMP));
    expect(page.box(single.tid)?.checked).toBe(true);
    await page.click(await page.see(() => page.button('锁定 2 个子订单')));
    await page.see(() => page.outcomes().length === 2);
    expect(sent(host, 'app/lock')).toMatchObject([
      { tid: lamp.tid, subOrderIds: [LAMP] },
      { tid: single.tid, subOrderIds: [single.tid] },
    ]);
    const requests = sent(host, 'app/lock').map((body) => (body as { requestId: string }).requestId);
    expect(new Set(requests).size).toBe(2);
  });

  it('each number has its own state', async () => {
    const { page, field } = await open({ view: { page: NO_PAGE }, orders: [lamp] });
    await page.type(field, `${lamp.tid} 4511342298106630952`);
    await page.key('Enter');
    await page.see(() => page.text().includes('没有这个订单'));
    expect(page.box(LAMP)).toBeDefined();
  });
});

describe('unfinished and unknown', () => {
  it('stand on top; 去处理 leads to what a person can do', async () => {
    const { page, host } = await open({ view: { openQuestions: [unknownLock] } });
    await page.see(() => page.text().includes('1 笔结果未知'));
    await page.click(page.button('去处理'));
    await page.see(() => page.text().includes('结果未知，先别回复买家'));
    // An outcome of before is no news.
    expect(page.outcomes()).toEqual([]);
    await page.click(page.button('确认已处理'));
    const note = await page.see(() => page.root.querySelector<HTMLInputElement>('.ol-note-form input'));
    await page.type(note, 'ERP 里已锁');
    await page.click(
      page.root.querySelector<HTMLButtonElement>('.ol-note-form .ol-button-primary') ?? undefined,
    );
    expect(sent(host, 'app/mark-handled')).toEqual([
      { requestId: unknownLock.requestId, note: 'ERP 里已锁' },
    ]);
  });

  it('再次锁定 is a new call for the same sub-orders', async () => {
    const { page, host } = await open({ view: { openQuestions: [unknownLock] } });
    await page.click(await page.see(() => page.button('去处理')));
    await page.click(await page.see(() => page.button('再次锁定')));
    await page.see(() => page.outcomes()[0]?.startsWith('已锁定'));
    expect(sent(host, 'app/lock')).toMatchObject([
      { tid: unknownLock.tid, subOrderIds: ['4512655018830418206'], requestId: 'request-00000001' },
    ]);
  });
});

describe('clipboard and vault', () => {
  it('offers the number in the clipboard; Enter in the empty field takes it', async () => {
    const preferences = { ...(await preferencesOf()), readClipboard: true };
    const { page, host, field } = await open({
      view: { preferences, page: NO_PAGE },
      orders: [lamp],
      host: { readClipboard: async () => `单号：${lamp.tid}` },
    });
    await page.see(() => page.text().includes('剪贴板'));
    expect(sent(host, 'app/look-up')).toEqual([]);
    await page.key('Enter', field);
    await page.see(() => page.box(LAMP));
  });

  it('opens the vault with the passphrase and forgets it', async () => {
    let tries = 0;
    const closed = { state: 'closed', closedWhy: 'idle', idleMinutes: 30, maxMinutes: 0 } as const;
    const { page, host } = await open({
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
    await page.see(() => page.text().includes('口令不对，还可以试'));
    expect(input.value).toBe('');
    await page.type(input, 'correct horse');
    await page.click(page.button('打开密钥库'));
    await page.see(() => tries === 2);
    expect(sent(host, 'app/open-vault')).toEqual([{ passphrase: '不对' }, { passphrase: 'correct horse' }]);
  });
});

describe('languages', () => {
  it('speaks English by setting, title and field included', async () => {
    const preferences = { ...(await preferencesOf()), language: 'en' as const };
    const host = fakePopup({ view: { preferences } });
    hands = await handsOn(
      <HostProvider value={host}>
        <Popup tabId={undefined} isPopup language="zh-CN" />
      </HostProvider>,
    );
    const page = hands;
    await page.see(() => page.button('Look up'));
    expect(document.title).toBe('Order Lock');
    expect(document.documentElement.lang).toBe('en');
  });
});

function page1(order: typeof bedding) {
  return page(order);
}

function page2() {
  return page(bedding, lamp);
}

async function preferencesOf() {
  const reply = await fakePopup({}).send('app/popup', {});
  if (!reply.ok) throw new Error('no view');
  return reply.value.preferences;
}
