import { describe, expect, it } from 'vitest';
import { bare, bedding, marked } from '@/components/popup/testing/samples';
import {
  box,
  checkbox,
  confirm,
  FIRST,
  locks,
  openPicker,
  press,
  SECOND,
  SHIPPED,
  settle,
  stage,
} from './testing/stage';

describe('rows', () => {
  it('one checkbox per sub-order, named by its id; one that cannot be locked is disabled and says why', async () => {
    await openPicker();
    for (const id of [FIRST, SECOND, SHIPPED]) expect(checkbox(id)).toHaveLength(1);
    expect(checkbox(SHIPPED)[0]?.disabled).toBe(true);
    expect(box.textContent).toContain('已发货，锁不住；要拦截请联系快递（中通）');
    expect(box.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBe('选择要锁定的子订单');
  });

  it('a row of unknown state can be ticked, and says so', async () => {
    const lines = (bedding.subOrders ?? []).map(({ status: _, ...line }) => line);
    const [first, ...others] = lines.map((line) =>
      line.id === FIRST ? { ...line, stateUnknown: true } : line,
    );
    await openPicker({
      ...bedding,
      status: 'SELLER_CONSIGNED_PART',
      subOrders: first ? [first, ...others] : [],
    });
    const [row] = checkbox(FIRST);
    expect(row?.disabled).toBe(false);
    expect(row?.closest('li')?.textContent).toContain('状态未知');
    const note =
      document.getElementById(row?.getAttribute('aria-describedby') ?? '') ??
      box.querySelector('.ol-row-note');
    expect(note?.textContent).toContain('发货状态未知，可能已经发货；请先核对');
    expect(checkbox(SECOND)[0]?.closest('li')?.querySelector('.ol-row-note')).toBeNull();
  });

  it('an id is one text node, however it is displayed', async () => {
    await openPicker();
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) found.push(texts.currentNode.textContent ?? '');
    expect(found.filter((text) => text === FIRST)).toHaveLength(1);
    expect(found.filter((text) => text === bedding.tid)).toHaveLength(1);
  });

  it('opens with the focus in the first lockable row; arrows, A, digits and space act', async () => {
    await openPicker();
    expect(document.activeElement).toBe(checkbox(FIRST)[0]);
    await press('ArrowDown');
    expect(document.activeElement).toBe(checkbox(SECOND)[0]);
    await press('ArrowDown');
    expect(document.activeElement?.getAttribute('data-row')).toBe(SHIPPED);
    await press('Home');
    expect(document.activeElement).toBe(checkbox(FIRST)[0]);
    await press('a');
    expect(confirm()?.textContent).toContain('锁定 2 个子订单');
    await press('2');
    expect(checkbox(SECOND)[0]?.checked).toBe(false);
    expect(confirm()?.textContent).toContain('锁定 1 个子订单');
  });

  it('summarises the choice before the confirm', async () => {
    await openPicker();
    await press('a');
    const foot = box.querySelector('.ol-foot')?.textContent;
    for (const part of [
      '将锁定 2 / 3 个子订单，共 3 件',
      '¥657.00',
      '柚子汽水_2023',
      '云栖里家居旗舰店',
      '1926 8853 117',
    ])
      expect(foot).toContain(part);
  });

  it('ignores keys with a modifier and keys of an input method', async () => {
    await openPicker();
    await press('a', { ctrlKey: true });
    await press('a', { isComposing: true });
    expect(confirm()?.textContent).toContain('锁定 0 个子订单');
  });
});

describe('keys of an input method', () => {
  it.each([{ isComposing: true }, { keyCode: 229 }])('do not tick, lock or close: %o', async (own) => {
    await openPicker();
    await press('1');
    for (const key of ['a', '2', 'Enter', 'Escape']) await press(key, own);
    expect(confirm()?.textContent).toContain('锁定 1 个子订单');
    expect(locks()).toEqual([]);
    expect(stage.close).not.toHaveBeenCalled();
  });

  it('do not lock typed sub-orders', async () => {
    await openPicker(bare);
    const field = box.querySelector('textarea');
    field?.focus();
    await settle(() => {
      if (field) field.value = '4512655018831418206';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Enter', { keyCode: 229 });
    expect(locks()).toEqual([]);
    await press('Enter');
    expect(locks()).toHaveLength(1);
  });
});

it('names an earlier lock when its line is ticked again', async () => {
  await openPicker(marked);
  const named = () => box.querySelector('.ol-before')?.textContent ?? '';
  expect(named()).toBe('');
  await press('1');
  expect(named()).toMatch(/勾选的子订单有 1 个以前锁过.*60支长绒棉四件套.*1926 9853 117.*14:17 已锁定/);
  await press('2');
  expect(named()).toMatch(/勾选的子订单有 2 个.*天然乳胶护颈枕.*14:20 结果未知/);
});
