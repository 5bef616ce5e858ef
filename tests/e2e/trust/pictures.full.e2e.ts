import { expect, it } from 'vitest';
import { see } from '../../../tooling/browser/screen';
import { lookUp, openChat, openPicker, openPopup, tabIdOf } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { ABAI, YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from '../harness/both';
import { sharedSession } from '../harness/place';
import { report } from './support/page-client';
import { tells } from './support/trade-answer';

const LIST = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const CHAT = 'https://market.m.taobao.com/app/im/chat/index.html*';
/** All of them are reachable, so only the extension itself prevents the requests. */
const ELSEWHERE = ['pictures.example', 'img.alicdn.com.pictures.example', 'alicdn.com', 'eco.taobao.com'];
const FROM_ELSEWHERE = [
  ...ELSEWHERE.map((host) => `https://${host}/seen.png`),
  'https://img.alicdn.com@pictures.example/seen.png',
  'http://pictures.example/seen.png',
  '//pictures.example/seen.png',
];

/** A page or answer that names a picture must not make us request an address of its choice. */
inBothBrowsers('pictures', (name) => {
  const at = sharedSession(name, {
    sandbox: {
      routes: [{ name: 'elsewhere', hosts: ELSEWHERE, path: '/seen.png', handle: () => ({ body: '' }) }],
    },
  });
  const asked = (path: string) => at.sandbox.traffic.filter((request) => request.path === path);
  const expectNothingElsewhere = () => {
    expect(asked('/seen.png')).toEqual([]);
    expect(at.sandbox.refused.filter((host) => /alicdn|pictures/.test(host))).toEqual([]);
  };

  it('named by a page are fetched only from the platform’s picture hosts, in picker and popup', async () => {
    at.sandbox.faults.always('trade', { hangUp: 'before' });
    const list = await at.agent.test.browser.newPage();
    await list.goto(LIST);
    await list.waitForSelector('.next-table-body');
    const pictures = ['https://img.alicdn.com/bao/uploaded/shown.png', ...FROM_ELSEWHERE];
    const subOrders = pictures.map((picUrl, i) => ({
      id: `451277301927${i}853117`.padEnd(19, '0'),
      title: `第 ${i} 件`,
      picUrl,
    }));
    await report(at.agent, `${LIST}*`, {
      surface: 'order-list',
      site: 'taobao',
      orders: [{ tid: YUZU.tid, source: 'data', buyer: { nick: YUZU.nick }, subOrders }],
    });
    const chat = await openChat(at.agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await see(chat, 'checkbox', subOrders.at(-1)?.id ?? '');
    await until('the picture of the picker', () => asked('/bao/uploaded/shown.png').length > 0);
    expectNothingElsewhere();
    const popup = await openPopup(at.agent, await tabIdOf(at.agent, CHAT));
    await see(popup, 'checkbox', subOrders.at(-1)?.id ?? '');
    await until(
      'pictures of the popup',
      async () => (await popup.page.$$('[data-row] img, .ol-thumb')).length > 1,
    );
    await popup.page.waitForNetworkIdle({ idleTime: 500 }).catch(() => undefined);
    expectNothingElsewhere();
    await popup.page.close();
    await chat.page.close();
    at.sandbox.faults.clear();
  });

  it.each(FROM_ELSEWHERE)('named by the trade API: %s', async (pic_path) => {
    at.sandbox.faults.next('trade', tells(ABAI.tid, [{ oid: ABAI.tid, pic_path }]));
    const popup = await openPopup(at.agent);
    await lookUp(popup, ABAI.tid);
    await see(popup, 'checkbox', ABAI.tid);
    await popup.page.waitForNetworkIdle({ idleTime: 300 }).catch(() => undefined);
    expectNothingElsewhere();
    await popup.page.close();
  });
});
