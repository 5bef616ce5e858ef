import { expect, it } from 'vitest';
import { lock, lookUp, openChat, openPicker, openPopup, outcome } from '../../tooling/browser/session';
import { unexpectedHosts } from '../../tooling/browser/unexpected-hosts';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

const YUZU = '4512773019268853117';
const BEDDING = '4512773019269853117';
const PILLOW = '4512773019270853117';
const NANFENG = '4512690374418027645';
const LAMP = '4512690374419027645';
const PLANT = '4512690374421027645';

inBothBrowsers('the main job', (name) => {
  const at = sharedSession(name);

  it('locks two of three sub-orders from the chat', async () => {
    const chat = await openChat(at.agent, '柚子汽水_2023');
    await openPicker(chat, YUZU);
    await lock(chat, [BEDDING, PILLOW]);
    expect(await outcome(chat)).toMatch(/^已锁定 2 个子订单/);

    expect(at.sandbox.gateway.calls).toHaveLength(1);
    expect(at.sandbox.gateway.calls[0]?.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(at.sandbox.erp.calls[0]).toMatchObject({ signOk: true, buyerNick: '柚子汽水_2023' });
    expect(at.sandbox.erp.heldEverywhere()).toEqual({ [YUZU]: [BEDDING, PILLOW] });
    await chat.page.close();
  });

  it('locks from the popup with a pasted number', async () => {
    const popup = await openPopup(at.agent);
    await lookUp(popup, `亲 我的单 ${NANFENG} 先别发`);
    await lock(popup, [LAMP, PLANT]);
    expect(await outcome(popup)).toMatch(/^已锁定 2 个子订单/);

    expect(at.sandbox.erp.calls.filter(({ tid }) => tid === NANFENG)).toHaveLength(1);
    expect(at.sandbox.erp.held(NANFENG)).toEqual([LAMP, PLANT]);
    await popup.page.close();
  });

  it('contacted no other host', () => {
    expect(unexpectedHosts(at.sandbox, name)).toEqual([]);
  });
});
