import { describe, expect, it } from 'vitest';
import { NO_PAGE, openPopup, sent } from './testing/open-popup';
import { bedding, mentioned } from './testing/samples';
import type { ScreenDriver } from './testing/screen-driver';

/** Orders that are named only in a message of the current conversation. */

const [LAMP = ''] = (mentioned.subOrders ?? []).map(({ id }) => id);
const [BEDDING = ''] = (bedding.subOrders ?? []).map(({ id }) => id);
const onPage = { view: { page: { ...NO_PAGE, orders: [mentioned], activeTid: mentioned.tid } } };

describe('an order that only a message names', () => {
  it('raises a question, and cannot be locked before; Y answers', async () => {
    const { page, host } = await openPopup(onPage);
    await page.click(await page.see(() => page.box(LAMP)));
    expect(page.text()).toContain('会话买家：柚子汽水_2023；不确定这笔是谁的');
    expect(page.text()).toContain('请先确认这笔是不是会话买家的');
    expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
    page.box(LAMP)?.focus();
    await page.key('y');
    await page.click(await page.see(() => enabled(page.button('锁定 1 个子订单'))));
    expect(sent(host, 'app/lock')).toMatchObject([{ tid: mentioned.tid, buyerNick: '柚子汽水_2023' }]);
  });

  it('N: the owner’s nick is typed, and nothing is filled in', async () => {
    const { page, host } = await openPopup(onPage);
    await page.click(await page.see(() => page.box(LAMP)));
    expect(nickField(page)).toBeNull();
    page.box(LAMP)?.focus();
    await page.key('n');
    const nick = await page.see(() => nickField(page));
    expect(nick.value).toBe('');
    expect(page.button('锁定 1 个子订单')?.disabled).toBe(true);
    await page.type(nick, '南风知我意88');
    await page.click(await page.see(() => enabled(page.button('锁定 1 个子订单'))));
    expect(sent(host, 'app/lock')).toMatchObject([{ buyerNick: '南风知我意88' }]);
  });

  it('the background decides if it knows: the screen’s name is not sent as a typed one', async () => {
    const mention = { chatBuyer: '柚子汽水_2023', sign: 'same-tail', isTheirs: true } as const;
    const order = { ...mentioned, buyer: { nick: '柚子汽水_2023' }, mention };
    const { page, host } = await openPopup({ view: { page: { ...NO_PAGE, orders: [order] } } });
    await page.click(await page.see(() => page.box(LAMP)));
    await page.click(await page.see(() => enabled(page.button('锁定 1 个子订单'))));
    expect(sent(host, 'app/lock')[0]).not.toHaveProperty('buyerNick', '柚子汽水_2023');
  });

  it('in a pasted list too', async () => {
    const { page, host, field } = await openPopup({
      view: { page: NO_PAGE },
      orders: [bedding, mentioned],
    });
    await page.type(field, `${bedding.tid} ${mentioned.tid}`);
    await page.key('Enter');
    await page.click(await page.see(() => page.box(BEDDING)));
    await page.click(await page.see(() => page.box(LAMP)));
    expect(page.button('锁定 2 个子订单')?.disabled).toBe(true);
    await page.key('y');
    await page.click(await page.see(() => enabled(page.button('锁定 2 个子订单'))));
    await page.see(() => sent(host, 'app/lock').length === 2);
    expect(sent(host, 'app/lock')).toMatchObject([
      { tid: bedding.tid },
      { tid: mentioned.tid, buyerNick: '柚子汽水_2023' },
    ]);
  });
});

const nickField = ({ root }: ScreenDriver) => root.querySelector<HTMLInputElement>('input.ol-input');

function enabled(button: HTMLButtonElement | undefined): HTMLButtonElement | undefined {
  return button?.disabled ? undefined : button;
}
