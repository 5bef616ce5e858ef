import { describe, expect, it } from 'vitest';
import { bare, bedding } from '@/components/popup/testing/samples';
import type { OrderView } from '@/utils/messages/views';
import {
  box,
  checkbox,
  click,
  confirm,
  ends,
  FIRST,
  openPicker,
  press,
  SECOND,
  stage,
} from './testing/stage';

const [first, second] = bedding.subOrders ?? [];
const one: OrderView = { ...bedding, subOrders: first ? [first] : [] };
const heading = () => box.querySelector('h2')?.textContent;
const rowsAndBars = () =>
  [...box.querySelectorAll('.ol-row, .ol-select-all')].map((each) => each.classList[0] ?? '');

describe('what a row shows', () => {
  it('shows only the values of the SKU, in its text and in its name', async () => {
    const sku = '颜色分类：雾霾蓝；尺码：1.8 m 床';
    await openPicker({ ...bedding, subOrders: first ? [{ ...first, sku }] : [] });
    expect(box.querySelector('.ol-row-sku')?.textContent).toBe('雾霾蓝；1.8 m 床');
    expect(checkbox(FIRST)[0]?.getAttribute('aria-label')).toContain('雾霾蓝；1.8 m 床');
    expect(box.textContent).not.toContain('颜色分类');
  });
});

describe('an order of one line', () => {
  it('has no 全选, and A ticks its line', async () => {
    await openPicker(one);
    expect(rowsAndBars()).toEqual(['ol-row']);
    const before = checkbox(FIRST)[0]?.checked;
    await press('a');
    expect(checkbox(FIRST)[0]?.checked).toBe(!before);
  });

  it('keeps its row in place when another line becomes known', async () => {
    await openPicker(one);
    stage.answers['picker/read-order'] = () => bedding;
    await stage.tell({ topic: 'page' });
    expect(rowsAndBars()).toEqual(['ol-row', 'ol-row', 'ol-row', 'ol-select-all']);
    expect(second && checkbox(SECOND)).toHaveLength(1);
  });
});

describe('the heading', () => {
  it('follows the state, while the dialog keeps its name', async () => {
    await openPicker();
    expect(heading()).toBe('选择要锁定的子订单');
    ends({ outcome: 'locked' });
    await click(checkbox(FIRST)[0]);
    await click(confirm());
    expect(heading()).toBe('锁定结果');
    expect(box.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBe('选择要锁定的子订单');
  });

  it('never asks to choose if there is nothing to choose', async () => {
    await openPicker({
      ...one,
      subOrders: (one.subOrders ?? []).map((line) => ({ ...line, blocked: 'shipped' })),
    });
    expect(heading()).toBe('没有可锁定的子订单');
  });

  it('says that numbers are to be typed', async () => {
    await openPicker(bare);
    expect(heading()).toBe('填写子订单号');
  });
});
