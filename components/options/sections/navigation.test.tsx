import { afterEach, describe, expect, it } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions, NOW } from '../testing/fake-options';
import { type Screen, show } from '../testing/screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(section: string, env: FakeOptions): Promise<Screen> {
  screen = await show(<OptionsPage screen={env} initialSection={section} />);
  return screen;
}

describe('navigation', () => {
  it('counts the outcomes that were not handled', async () => {
    const record = {
      requestId: 'r',
      entry: 'popup' as const,
      sellerNick: 's',
      tid: '4512773019268853117',
      buyer: {},
      subOrders: [],
      callType: 'synchronous' as const,
      createdAt: NOW,
      calls: [
        { subOrderIds: [], state: 'done' as const, attempts: 1, answer: { outcome: 'unknown' as const } },
      ],
    };
    const handled = { ...record, requestId: 'h', handled: { at: NOW, note: '' } };
    const page = await open('about', fakeOptions({ 'app/history': () => [record, handled] }));
    expect(page.hasButton('1 笔结果未知')).toBe(true);
  });

  it('is shown before the preferences, in the language used last', async () => {
    const env = fakeOptions({}, { send: () => new Promise(() => {}), language: 'en' });
    const page = await open('security', env);
    expect(page.root.querySelector('nav')?.textContent).toContain('Shops');
    expect(page.root.querySelector('main h1')?.textContent).toBe('Security');
    expect(page.root.querySelector('main [aria-busy]')).not.toBeNull();
  });

  it('says so when the background does not answer, and asks again', async () => {
    let answers = 0;
    const env = fakeOptions({
      'app/shops': () => {
        answers += 1;
        return answers === 1 ? new Fails({ code: 'no-answer' }) : [];
      },
    });
    const page = await open('', env);
    expect(page.text()).toContain('扩展没有响应');
    await page.click('重试');
    expect(page.text()).toContain('接入一家店铺');
  });
});
