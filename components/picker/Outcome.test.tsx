import { describe, expect, it } from 'vitest';
import { bedding, lockOf, NOW } from '@/components/popup/testing/samples';
import type { LockView } from '@/utils/messages/views';
import {
  box,
  button,
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
  settle,
  stage,
} from './testing/stage';

describe('outcomes', () => {
  it.each([
    ['locked', 'status', /^已锁定 2 个子订单/, '完成'],
    ['accepted', 'status', /^已受理/, '完成'],
    ['refused', 'alert', /^被拒绝/, '复制给仓库'],
    ['rejected', 'alert', /^未送达/, '复制给管理员'],
    ['unknown', 'alert', /^结果未知/, '复制'],
  ] as const)(
    '%s stands in the %s region, the focus on something harmless',
    async (outcome, role, words, focused) => {
      await openPicker();
      ends({ outcome, code: '1004', message: '已拣货拦截失败' });
      await press('a');
      await click(confirm());
      expect(region(role)).toMatch(words);
      expect(region(role === 'status' ? 'alert' : 'status')).toBe('');
      expect(document.activeElement?.textContent).toContain(focused);
      const calls = locks().length;
      await press('Enter');
      expect(locks()).toHaveLength(calls);
    },
  );

  it('watches a lock under way until it ends', async () => {
    await openPicker();
    ends(undefined);
    await press('a');
    await click(confirm());
    stage.answers['picker/watch-lock'] = () => ({
      ok: true,
      value: lockOf(bedding, [FIRST, SECOND], { outcome: 'locked' }, 'request-1'),
    });
    await pass(1100);
    expect(region('status')).toMatch(/^已锁定/);
  });

  it('a foreign word is text and cannot turn ours around', async () => {
    await openPicker();
    ends({ outcome: 'refused', code: '9', message: '<img src=x onerror=alert(1)>\u202e失败' });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('<img src=x onerror=alert(1)>·失败');
    expect(box.querySelector('img[src=x]')).toBeNull();
  });

  it('opens the history on this lock, without closing', async () => {
    await openPicker();
    ends({ outcome: 'locked' });
    await press('a');
    await click(confirm());
    await click(button('查看记录'));
    const { requestId } = locks()[0]?.body ?? {};
    expect(stage.sent.at(-1)).toEqual({ name: 'picker/open-history', body: { token: 'token', requestId } });
    expect(stage.close).not.toHaveBeenCalled();
  });

  it('from unknown the agent locks again or marks it handled with a note', async () => {
    await openPicker();
    ends({ outcome: 'unknown', unknownReason: 'no-answer' });
    await press('a');
    await click(confirm());
    await press('r');
    expect(document.activeElement?.textContent).toContain('再次锁定');
    expect(locks()).toHaveLength(1);
    await click(document.activeElement);
    expect(locks()).toHaveLength(2);
    expect(locks()[1]?.body.requestId).not.toBe(locks()[0]?.body.requestId);
    await press('d');
    await click(document.activeElement);
    const note = box.querySelector<HTMLInputElement>('.ol-note-form input');
    if (!note) throw new Error('no field for the note');
    note.value = '已在 ERP 锁';
    await settle(() => note.dispatchEvent(new InputEvent('input', { bubbles: true })));
    const handled: LockView = {
      ...lockOf(bedding, [FIRST], { outcome: 'unknown' }, 'request-2'),
      handled: { at: NOW, note: '已在 ERP 锁' },
    };
    stage.answers['picker/mark-handled'] = () => ({ ok: true, value: handled });
    await press('Enter');
    expect(stage.sent.at(-1)).toMatchObject({ name: 'picker/mark-handled', body: { note: '已在 ERP 锁' } });
    expect(region('status') + region('alert')).toBe('');
    expect(box.textContent).toContain('已确认处理');
    expect(document.activeElement?.textContent).toContain('完成');
  });

  it('Esc in the note leaves the note, not the picker', async () => {
    await openPicker();
    ends({ outcome: 'unknown' });
    await press('a');
    await click(confirm());
    await press('d');
    await click(document.activeElement);
    await press('Escape');
    expect(stage.close).not.toHaveBeenCalled();
    expect(box.querySelector('.ol-note-form')).toBeNull();
    expect(document.activeElement?.textContent).toContain('确认已处理');
  });
});
