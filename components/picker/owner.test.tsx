import { expect, it } from 'vitest';
import { mentioned } from '@/components/popup/testing/samples';
import type { OrderView } from '@/utils/messages/views';
import { box, checkbox, click, confirm, openPicker, pass, press, stage } from './testing/stage';

/** Orders that are named only in a chat message. */

const [LAMP = ''] = (mentioned.subOrders ?? []).map(({ id }) => id);
const strip = () => box.querySelector('.ol-strip')?.textContent;
const lockSent = () => stage.sent.find(({ name }) => name === 'picker/lock')?.body;

it('unknown owner: the screen says so and asks, and nothing can be locked before', async () => {
  await openPicker(mentioned);
  await click(checkbox(LAMP)[0]);
  await pass(5_000);
  expect(strip()).toContain('买家未知');
  expect(box.textContent).toContain('会话买家：柚子汽水_2023；不确定这笔是谁的');
  expect(box.textContent).toContain('后六位和这位买家的其他订单不同');
  expect(confirm()?.disabled).toBe(true);
  await press('Enter');
  expect(lockSent()).toBeUndefined();
});

it('Y: it belongs to the conversation’s buyer, and only this answer is sent', async () => {
  await openPicker(mentioned);
  await click(checkbox(LAMP)[0]);
  await press('y');
  expect(strip()).toContain('柚子汽水_2023');
  await pass(5_000);
  await click(confirm());
  expect(lockSent()).toMatchObject({ tid: mentioned.tid, subOrderIds: [LAMP], isChatBuyers: true });
});

it('N: it does not, and the popup is offered; Y changes the answer', async () => {
  await openPicker(mentioned);
  await click(checkbox(LAMP)[0]);
  await press('n');
  await pass(5_000);
  expect(strip()).toContain('买家未知');
  expect(confirm()?.disabled).toBe(true);
  expect(box.textContent).toContain('在弹窗里继续');
  await press('y');
  await pass(5_000);
  expect(confirm()?.disabled).toBe(false);
});

it('the answer is about this buyer: in another conversation it is asked again', async () => {
  await openPicker(mentioned);
  await press('y');
  const other: OrderView = { ...mentioned, mention: { chatBuyer: '南风', sign: 'no-tail', isTheirs: false } };
  stage.answers['picker/read-order'] = () => other;
  await stage.tell({ topic: 'orders', tid: mentioned.tid });
  expect(strip()).toContain('买家未知');
  expect(box.textContent).toContain('会话买家：南风；不确定这笔是谁的');
});

it('same last digits as the buyer’s own orders: theirs, with the reason, and nothing is asked', async () => {
  const mention = { chatBuyer: '柚子汽水_2023', sign: 'same-tail', isTheirs: true } as const;
  await openPicker({ ...mentioned, buyer: { nick: '柚子汽水_2023' }, mention });
  await click(checkbox(LAMP)[0]);
  await pass(5_000);
  expect(box.textContent).toContain('后六位和这位买家的其他订单相同');
  await click(confirm());
  expect(lockSent()).not.toHaveProperty('isChatBuyers');
});

it('another buyer’s according to the platform: shows their name, and ticks nothing', async () => {
  const mention = { chatBuyer: '柚子汽水_2023', sign: 'told', isTheirs: false } as const;
  const subOrders = mentioned.subOrders?.slice(0, 1);
  await openPicker({ ...mentioned, subOrders, buyer: { nick: '南风知我意88' }, mention });
  expect(strip()).toContain('南风知我意88');
  expect(box.textContent).toContain('会话买家：柚子汽水_2023；这笔是 南风知我意88 的');
  expect(checkbox(LAMP)[0]?.checked).toBe(false);
});

it('once a panel shows the order, nothing is asked any more', async () => {
  await openPicker(mentioned);
  stage.answers['picker/read-order'] = () => ({
    ...mentioned,
    mention: undefined,
    buyer: { nick: '柚子汽水_2023' },
  });
  await stage.tell({ topic: 'page' });
  expect(strip()).toContain('柚子汽水_2023');
  expect(box.querySelector('[aria-label="这笔是谁的"]')).toBeNull();
});
