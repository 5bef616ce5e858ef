import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import type { Arming } from '@/components/order/arming';
import { bare, bedding } from '@/components/popup/testing/samples';
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
  region,
  SECOND,
  SHIPPED,
  settle,
  stage,
} from './testing/stage';

describe('rows', () => {
  it('one checkbox per sub-order, named by its id; what cannot be locked is disabled and says why', async () => {
    await openPicker();
    for (const id of [FIRST, SECOND, SHIPPED]) expect(checkbox(id)).toHaveLength(1);
    expect(checkbox(SHIPPED)[0]?.disabled).toBe(true);
    expect(box.textContent).toContain('已发货，锁不住；要拦截请联系快递（中通）');
    expect(box.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBe('选择要锁定的子订单');
  });

  it('an id is one text node, however it is drawn', async () => {
    await openPicker();
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) found.push(texts.currentNode.textContent ?? '');
    expect(found.filter((text) => text === FIRST)).toHaveLength(1);
    expect(found.filter((text) => text === bedding.tid)).toHaveLength(1);
  });

  it('opens in the first lockable row; arrows, A, digits and space act', async () => {
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

  it('reads back before confirm', async () => {
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

  it('leaves keys with a modifier and keys of an input method alone', async () => {
    await openPicker();
    await press('a', { ctrlKey: true });
    await press('a', { isComposing: true });
    expect(confirm()?.textContent).toContain('锁定 0 个子订单');
  });
});

describe('confirm', () => {
  it('is disabled until something is ticked, and makes one call however often it is pressed', async () => {
    await openPicker();
    expect(confirm()?.disabled).toBe(true);
    await press('a');
    stage.answers['picker/lock'] = () => new Promise(() => {});
    const pressed = confirm();
    await settle(() => {
      pressed?.click();
      pressed?.click();
    });
    await press('Enter');
    expect(locks()).toHaveLength(1);
    expect(locks()[0]?.body).toMatchObject({
      token: 'token',
      tid: bedding.tid,
      subOrderIds: [FIRST, SECOND],
    });
    expect(region('status') + region('alert')).toBe('');
    expect(document.activeElement?.textContent).toContain('正在锁定 2 个子订单');
  });

  it('takes Enter in the list, but no held key', async () => {
    await openPicker();
    ends({ outcome: 'locked' });
    await press('a');
    await press('Enter', { repeat: true });
    expect(locks()).toHaveLength(0);
    await press('Enter');
    expect(locks()).toHaveLength(1);
  });

  it('is deaf while it is not armed, and to what no person did', async () => {
    await openPicker(bedding, {}, { useArmed: () => false, counts: () => true });
    await press('a');
    expect(confirm()?.disabled).toBe(true);
    await press('Enter');
    expect(locks()).toHaveLength(0);
    await settle(() => render(null, box));
    await openPicker(bedding, {}, { useArmed: () => true, counts: (event) => event.isTrusted });
    await press('a');
    await press('Enter');
    await click(confirm());
    expect(locks()).toHaveLength(0);
  });

  it('asks again with the same request id when nobody answered, and says what is not known', async () => {
    await openPicker();
    stage.answers['picker/lock'] = () => ({ ok: false, problem: { code: 'no-answer' } });
    await press('a');
    await click(confirm());
    await pass(3000);
    expect(new Set(locks().map(({ body }) => body.requestId)).size).toBe(1);
    expect(locks()).toHaveLength(3);
    expect(box.textContent).toContain('不知道有没有发出');
  });
});

describe('unknown sub-orders', () => {
  it('reads them where that is possible', async () => {
    await openPicker({ ...bare, canLookUp: true });
    expect(stage.sent[0]?.name).toBe('picker/read-order');
  });

  it('opens the order page, and fills in what was read there', async () => {
    await openPicker(bare);
    await click(button('打开订单详情'));
    expect(stage.sent.at(-1)?.name).toBe('picker/open-detail');
    stage.answers['picker/read-order'] = () => ({ ok: true, value: { ...bedding, tid: bare.tid } });
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

it('Esc closes, and a running lock goes on', async () => {
  await openPicker();
  ends(undefined);
  await press('a');
  await click(confirm());
  await press('Escape');
  expect(stage.close).toHaveBeenCalledTimes(1);
});

describe('a confirm button that the page does not let be seen', () => {
  const unseen = (isArmed: { now: boolean }): Arming => ({
    useArmed: () => {
      const [, again] = useState(0);
      useEffect(() => {
        const timer = setInterval(() => again((n) => n + 1), 50);
        return () => clearInterval(timer);
      }, []);
      return isArmed.now;
    },
    counts: () => true,
  });
  const SENTENCE = '页面上有东西挡住或改变了本窗口';

  it('says so after a while, offers the popup, and is quiet again once it may be used', async () => {
    const isArmed = { now: false };
    await openPicker(bedding, {}, unseen(isArmed));
    await pass(1000);
    expect(box.textContent).not.toContain(SENTENCE);
    await pass(2500);
    expect(box.textContent).toContain(SENTENCE);
    await click(button('在弹窗里继续'));
    expect(stage.sent.at(-1)).toEqual({ name: 'picker/open-popup', body: { token: 'token' } });
    isArmed.now = true;
    await pass(100);
    expect(box.textContent).not.toContain(SENTENCE);
  });

  it('says nothing in a tab that nobody looks at', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await openPicker(bedding, {}, unseen({ now: false }));
    await pass(7000);
    expect(box.textContent).not.toContain(SENTENCE);
    vi.restoreAllMocks();
  });
});
