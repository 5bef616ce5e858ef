import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import type { ArmedState, Arming } from '@/components/order/arming/arming';
import { bedding, lockOf } from '@/components/popup/testing/samples';
import { Fails } from '@/components/screen/testing/fake-screen';
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

const ARMED: ArmedState = { isArmed: true, left: undefined, round: 1, isHidden: false };
const RESTING: ArmedState = { ...ARMED, isArmed: false, left: 400 };
const HIDDEN: ArmedState = { ...RESTING, left: undefined, isHidden: true };

describe('the reason', () => {
  const chosen = () => box.querySelector('.ol-why [aria-pressed="true"]')?.textContent;
  const shift = (n: number) => press('!@#'[n - 1] ?? '', { shiftKey: true, code: `Digit${n}` });

  it('is chosen by Shift and a digit, ticks no row, and is sent with the lock', async () => {
    await openPicker();
    ends({ outcome: 'locked' });
    await press('a');
    await shift(3);
    expect(chosen()).toMatch(/^换款/);
    await shift(1);
    expect(chosen()).toMatch(/^改地址/);
    expect(confirm()?.textContent).toMatch(/^锁定 2 个子订单/);
    await click(confirm());
    expect(locks()[0]?.body).toMatchObject({ subOrderIds: [FIRST, SECOND], reason: '改地址' });
  });

  it('is cleared by the same key, and is optional', async () => {
    await openPicker();
    ends({ outcome: 'locked' });
    await press('a');
    await shift(2);
    await shift(2);
    expect(chosen()).toBeUndefined();
    await click(confirm());
    expect(locks()[0]?.body).not.toHaveProperty('reason');
  });

  it('is kept when the same lines are locked again', async () => {
    await openPicker();
    ends({ outcome: 'rejected' });
    await press('a');
    await shift(1);
    stage.answers['picker/lock'] = ({ requestId, reason }) => ({
      ...lockOf(bedding, [FIRST, SECOND], { outcome: 'rejected' }, requestId),
      ...(reason && { reason }),
    });
    await click(confirm());
    await press('r');
    await click(document.activeElement);
    expect(locks().map(({ body }) => body)).toMatchObject([{ reason: '改地址' }, { reason: '改地址' }]);
  });

  it('is not asked for if the shop has none', async () => {
    await openPicker(bedding, { reasons: [] });
    expect(box.querySelector('.ol-why')).toBeNull();
  });
});

describe('confirm', () => {
  it('is disabled until something is ticked, and makes one call however often pressed', async () => {
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

  it('accepts Enter in the list, but not a held key', async () => {
    await openPicker();
    ends({ outcome: 'locked' });
    await press('a');
    await press('Enter', { repeat: true });
    expect(locks()).toHaveLength(0);
    await press('Enter');
    expect(locks()).toHaveLength(1);
  });

  it('ignores presses until it is armed, and synthetic events always', async () => {
    await openPicker(bedding, {}, { useArmed: () => RESTING, counts: () => true });
    await press('a');
    expect(confirm()?.disabled).toBe(true);
    await press('Enter');
    expect(locks()).toHaveLength(0);
    await settle(() => render(null, box));
    await openPicker(bedding, {}, { useArmed: () => ARMED, counts: (event) => event.isTrusted });
    await press('a');
    await press('Enter');
    await click(confirm());
    expect(locks()).toHaveLength(0);
  });

  it('without an answer, retries with the same request id and says that the outcome is unknown', async () => {
    await openPicker();
    stage.answers['picker/lock'] = () => new Fails({ code: 'no-answer' });
    await press('a');
    await click(confirm());
    await pass(3000);
    expect(new Set(locks().map(({ body }) => body.requestId)).size).toBe(1);
    expect(locks()).toHaveLength(3);
    expect(box.textContent).toContain('不确定请求是否已发出');
  });
});

it('Esc closes, and a running lock continues', async () => {
  await openPicker();
  ends(undefined);
  await press('a');
  await click(confirm());
  await press('Escape');
  expect(stage.close).toHaveBeenCalledTimes(1);
});

describe('a confirm button that the page covers', () => {
  const unseen = (isArmed: { now: boolean }): Arming => ({
    useArmed: () => {
      const [, again] = useState(0);
      useEffect(() => {
        const timer = setInterval(() => again((n) => n + 1), 50);
        return () => clearInterval(timer);
      }, []);
      return isArmed.now ? ARMED : HIDDEN;
    },
    counts: () => true,
  });
  const SENTENCE = '页面上有东西挡住或改变了锁单面板';

  it('says so after a while, offers the popup, and removes the note once the button is usable', async () => {
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

  it('shows no note in a background tab', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await openPicker(bedding, {}, unseen({ now: false }));
    await pass(7000);
    expect(box.textContent).not.toContain(SENTENCE);
    vi.restoreAllMocks();
  });
});
