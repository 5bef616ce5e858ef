import { describe, expect, it } from 'vitest';
import { bedding, lockOf, NOW } from '@/components/popup/testing/samples';
import { type CallAnswer, OUTCOMES, type Outcome } from '@/utils/domain/lock';
import { DEFAULT_REPLIES } from '@/utils/domain/reply';
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
    '%s is in the %s region, the focus on something harmless',
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

  it.each<[string, CallAnswer, string[]]>([
    ['the administrator', { outcome: 'rejected', code: '25' }, ['重试', '复制给管理员']],
    ['the agent', { outcome: 'rejected', notSentReason: 'vault-closed' }, ['复制给管理员', '重试']],
    ['nobody but the clock', { outcome: 'rejected', code: '7' }, ['复制给管理员', '重试']],
  ])('where %s acts next, that button is the last and the only primary one', async (_, answer, order) => {
    await openPicker();
    ends(answer);
    await press('a');
    await click(confirm());
    const buttons = [...box.querySelectorAll('.ol-foot .ol-button')];
    expect(buttons.map((each) => each.textContent?.replace(/[A-Z]$/, ''))).toEqual(order);
    expect(buttons.map((each) => each.classList.contains('ol-button-primary'))).toEqual([false, true]);
    expect(document.activeElement?.textContent).toContain('复制给管理员');
  });

  it('follows a lock in progress until it ends', async () => {
    await openPicker();
    ends(undefined);
    await press('a');
    await click(confirm());
    stage.answers['picker/watch-lock'] = () =>
      lockOf(bedding, [FIRST, SECOND], { outcome: 'locked' }, 'request-1');
    await pass(1100);
    expect(region('status')).toMatch(/^已锁定/);
  });

  it('a foreign message is text and cannot reorder ours', async () => {
    await openPicker();
    ends({ outcome: 'refused', code: '9', message: '<img src=x onerror=alert(1)>\u202e失败' });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('<img src=x onerror=alert(1)>·失败');
    expect(box.querySelector('img[src=x]')).toBeNull();
  });

  it('opens the history at this lock, without closing', async () => {
    await openPicker();
    ends({ outcome: 'locked' });
    await press('a');
    await click(confirm());
    await click(button('查看记录'));
    const { requestId } = locks()[0]?.body ?? {};
    expect(stage.sent.at(-1)).toEqual({ name: 'picker/open-history', body: { token: 'token', requestId } });
    expect(stage.close).not.toHaveBeenCalled();
  });

  it('after an unknown outcome the agent locks again or marks it handled with a note', async () => {
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
    stage.answers['picker/mark-handled'] = () => handled;
    await press('Enter');
    expect(stage.sent.at(-1)).toMatchObject({ name: 'picker/mark-handled', body: { note: '已在 ERP 锁' } });
    expect(region('status') + region('alert')).toBe('');
    expect(box.textContent).toContain('已确认处理');
    expect(document.activeElement?.textContent).toContain('完成');
  });

  it('Esc in the note closes the note, not the picker', async () => {
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

describe('the reply', () => {
  const fills = () => stage.sent.filter(({ name }) => name === 'picker/fill-chat');

  async function lockAs(outcome: Outcome, hasInput = true): Promise<void> {
    await openPicker();
    ends({ outcome, code: '1004' });
    stage.answers['picker/has-chat-input'] = () => hasInput;
    stage.answers['picker/fill-chat'] = () => true;
    await press('a');
    await click(confirm());
  }

  it.each(OUTCOMES)('%s: V puts it into the chat, once', async (outcome) => {
    await lockAs(outcome);
    await press('v');
    await press('v', { repeat: true });
    const { requestId } = locks()[0]?.body ?? {};
    expect(fills()).toMatchObject([
      { body: { token: 'token', requestId, text: expect.stringMatching(/^亲，/) } },
    ]);
    expect(stage.copied).toEqual([]);
  });

  it.each(OUTCOMES)('%s: V copies it if the page has no chat', async (outcome) => {
    await lockAs(outcome, false);
    expect(button('填入聊天')).toBeUndefined();
    await press('v');
    expect(fills()).toEqual([]);
    expect(stage.copied).toEqual([expect.stringMatching(/^亲，/)]);
    expect(box.textContent).toContain('话术已复制');
  });

  it('is copied, with a message, if the chat does not accept it', async () => {
    await lockAs('locked');
    stage.answers['picker/fill-chat'] = () => false;
    await press('v');
    expect(stage.copied).toEqual([expect.stringMatching(/^亲，/)]);
    expect(box.textContent).toContain('没能填入聊天框，已复制');
  });

  it('is chosen by a digit', async () => {
    await lockAs('refused');
    await press('2');
    await press('v');
    expect(fills()[0]?.body).toMatchObject({ text: DEFAULT_REPLIES.refused[1] });
  });

  it('is never focused automatically, and does not react to Enter', async () => {
    await lockAs('locked');
    const fill = button('填入聊天');
    expect(document.activeElement).not.toBe(fill);
    fill?.focus();
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    fill?.dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(true);
    expect(fills()).toEqual([]);
  });
});
