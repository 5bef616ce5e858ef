import { describe, expect, it } from 'vitest';
import { bare, bedding } from '@/components/popup/testing/samples';
import type { OrderView } from '@/utils/messages/views';
import {
  box,
  button,
  checkbox,
  click,
  confirm,
  ends,
  FIRST,
  locks,
  openPicker,
  pass,
  press,
  SECOND,
  SHIPPED,
  settle,
  stage,
} from './testing/stage';

describe('the platform check', () => {
  const due: OrderView = { ...bedding, source: 'page', check: { state: 'wanted', isDue: true } };
  const checked = (subOrders: OrderView['subOrders']): OrderView => ({
    ...bedding,
    subOrders: subOrders ?? [],
    source: 'trade-api',
    check: { state: 'answered', isDue: false },
  });
  const rows = () => [...box.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row'));

  it('starts when the picker opens, and the confirm waits for it', async () => {
    let answer: (order: OrderView) => void = () => {};
    await openPicker(due, {}, undefined, {
      'picker/read-order': () => new Promise((resolve) => (answer = resolve)),
    });
    expect(stage.sent).toContainEqual({ name: 'picker/read-order', body: { token: 'token', why: 'opened' } });
    await press('a');
    expect(confirm()?.textContent).toContain('锁定 2 个子订单');
    expect(confirm()?.disabled).toBe(true);
    expect(box.textContent).toContain('正在向平台核对');
    await press('Enter');
    expect(locks()).toHaveLength(0);
    const [first, second, third] = bedding.subOrders ?? [];
    await settle(() =>
      answer(
        checked([
          { id: '4512773019272853117', title: '新的一行' },
          { ...third, id: SHIPPED },
          { ...first, id: FIRST, title: '马克杯' },
        ]),
      ),
    );
    // Rows stay, removed lines lose their tick, new ones come last.
    expect(rows()).toEqual([FIRST, SECOND, SHIPPED, '4512773019272853117']);
    expect(box.textContent).toContain('马克杯');
    expect(box.querySelector(`[data-row="${SECOND}"]`)?.textContent).toContain('没有这个子订单');
    expect(checkbox(SECOND)[0]).toMatchObject({ checked: false, disabled: true });
    expect(confirm()?.textContent).toContain('锁定 1 个子订单');
    expect(confirm()?.disabled).toBe(false);
    expect(box.textContent).not.toMatch(/未能向平台核对|正在向平台核对/);
    // It does not come back ticked.
    stage.answers['picker/read-order'] = () => checked([first, second, third].flatMap((one) => one ?? []));
    await stage.tell({ topic: 'orders', tid: bedding.tid });
    expect(checkbox(SECOND)[0]).toMatchObject({ checked: false, disabled: false });
    expect(rows()).toEqual([FIRST, SECOND, SHIPPED, '4512773019272853117']);
  });

  it('holds the confirm for 2 s at most', async () => {
    await openPicker(due, {}, undefined, { 'picker/read-order': () => new Promise(() => {}) });
    await press('a');
    await pass(1_900);
    expect(confirm()?.disabled).toBe(true);
    await pass(100);
    expect(confirm()?.disabled).toBe(false);
    expect(box.textContent).toContain('未能向平台核对');
  });

  it.each([
    ['an older reply that arrives last', 'answered', 'asking'],
    ['the newest data in the reply that arrives last', 'asking', 'answered'],
  ] as const)('%s: the current data is shown', async (_, meanwhile, late) => {
    const saying = (state: typeof meanwhile): OrderView =>
      state === 'answered' ? checked(bedding.subOrders) : { ...due, check: { state, isDue: false } };
    let answer: (order: OrderView) => void = () => {};
    await openPicker(due, {}, undefined, {
      'picker/read-order': () => new Promise((resolve) => (answer = resolve)),
    });
    const opened = answer;
    await pass(2_000);
    stage.answers['picker/read-order'] = () => saying(meanwhile);
    await stage.tell({ topic: 'orders', tid: bedding.tid });
    stage.answers['picker/read-order'] = () => saying('answered');
    await settle(() => opened(saying(late)));
    expect(box.textContent).not.toContain('未能向平台核对');
  });

  it.each(['failed', 'asking'] as const)('says that it was not possible (%s)', async (state) => {
    await openPicker(due, {}, undefined, {
      'picker/read-order': () => ({ ...due, check: { state, isDue: false } }),
    });
    expect(box.textContent).toContain('未能向平台核对');
    await press('a');
    expect(confirm()?.disabled).toBe(false);
  });

  it('without a session the source of the rows is named', async () => {
    await openPicker({ ...bedding, source: 'page' });
    expect(box.textContent).toContain('内容来自当前页面，没有向平台核对');
    expect(stage.sent).toEqual([]);
  });

  it('sends the background what was shown of the lines', async () => {
    await openPicker();
    await press('a');
    await click(confirm());
    const [first] = bedding.subOrders ?? [];
    expect(locks()[0]?.body).toMatchObject({
      seen: [{ id: FIRST, title: first?.title, price: first?.price }, {}],
    });
  });

  it('an automatic tick never moves to another line', async () => {
    const [first, second, shipped] = bedding.subOrders ?? [];
    if (!first || !second || !shipped) throw new Error('samples');
    await openPicker({ ...bedding, subOrders: [first, { ...second, blocked: 'shipped' }] });
    expect(checkbox(FIRST)[0]?.checked).toBe(true);
    stage.answers['picker/read-order'] = () => checked([{ ...first, blocked: 'shipped' }, second]);
    await stage.tell({ topic: 'orders', tid: bedding.tid });
    expect(checkbox(SECOND)[0]?.checked).toBe(false);
    expect(confirm()?.textContent).toContain('锁定 0 个子订单');
  });
});

describe('unknown sub-orders', () => {
  it('reads them if possible', async () => {
    await openPicker({ ...bare, canLookUp: true });
    expect(stage.sent[0]?.name).toBe('picker/read-order');
  });

  it('opens the order page, and fills in what is read there', async () => {
    await openPicker(bare);
    await click(button('打开订单详情'));
    expect(stage.sent.at(-1)?.name).toBe('picker/open-detail');
    stage.answers['picker/read-order'] = () => ({ ...bedding, tid: bare.tid });
    await stage.tell({ topic: 'orders', tid: bare.tid });
    expect(checkbox(FIRST)).toHaveLength(1);
  });

  it('takes typed numbers; Enter in the field locks', async () => {
    await openPicker(bare);
    ends({ outcome: 'locked' });
    const field = box.querySelector('textarea');
    if (!field) throw new Error('no field');
    field.focus();
    field.value = '4512655018831418206 45126550';
    await settle(() => field.dispatchEvent(new InputEvent('input', { bubbles: true })));
    expect(box.textContent).toContain('8 位，应为 15–20 位');
    await press('a');
    await press('Enter');
    expect(locks()[0]?.body.subOrderIds).toEqual(['4512655018831418206']);
  });
});
