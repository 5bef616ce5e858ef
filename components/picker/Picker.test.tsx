import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { type Arming, ArmingProvider } from '@/components/order/arming';
import { bare, bedding, lockOf, NOW, popupView } from '@/components/popup/testing/samples';
import type { MessageName, News } from '@/utils/messages/protocol';
import type { LockView, OrderView, PickerView, Problem } from '@/utils/messages/views';
import type { CallAnswer } from '@/utils/orders/lock';
import type { PickerEnv } from './env';
import { Picker } from './Picker';

const [FIRST = '', SECOND = '', SHIPPED = ''] = (bedding.subOrders ?? []).map(({ id }) => id);

type Answer = { ok: true; value: unknown } | { ok: false; problem: Problem };

interface Stage {
  sent: { name: MessageName; body: { subOrderIds?: string[]; requestId?: string } }[];
  answers: Partial<Record<MessageName, (body: never) => Answer | Promise<Answer>>>;
  tell(news: Omit<News, 'kind'>): Promise<void>;
  /** The extension ends under the picker. */
  end(): Promise<void>;
  close: Mock<() => void>;
  copied: string[];
}

let box: HTMLElement;
let stage: Stage;

beforeEach(() => {
  vi.useFakeTimers();
  box = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  act(() => render(null, box));
  box.remove();
  vi.useRealTimers();
});

async function open(
  order: OrderView = bedding,
  own: Partial<PickerView> = {},
  arming?: Arming,
): Promise<void> {
  const hearers = new Set<(news: News) => void>();
  const mourners = new Set<() => void>();
  stage = {
    sent: [],
    answers: {},
    tell: (news) =>
      settle(() => {
        for (const hear of hearers) hear({ kind: 'order-lock-news', ...news });
      }),
    end: () =>
      settle(() => {
        for (const mourn of mourners) mourn();
      }),
    close: vi.fn<() => void>(),
    copied: [],
  };
  let made = 0;
  const env: PickerEnv = {
    send: async (name, body) => {
      stage.sent.push({ name, body: body as never });
      return ((await stage.answers[name]?.(body as never)) ?? { ok: true, value: order }) as never;
    },
    onNews: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onOutdated: (run) => {
      mourners.add(run);
      return () => mourners.delete(run);
    },
    now: () => NOW,
    newRequestId: () => `request-${++made}`,
    copy: async (text) => {
      stage.copied.push(text);
      return true;
    },
    close: stage.close,
  };
  const view: PickerView = {
    token: 'token',
    language: 'zh-CN',
    theme: 'light',
    order,
    replies: popupView().preferences.replies,
    ...own,
  };
  const picker = <Picker env={env} view={view} root={document} claimKeys={claimKeys} />;
  await settle(() => render(arming ? <ArmingProvider value={arming}>{picker}</ArmingProvider> : picker, box));
}

function claimKeys(take: (event: KeyboardEvent) => void): () => void {
  document.addEventListener('keydown', take);
  return () => document.removeEventListener('keydown', take);
}

async function settle(change: () => void): Promise<void> {
  await act(async () => {
    change();
    await vi.advanceTimersByTimeAsync(5);
  });
}

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const press = (key: string, own: KeyboardEventInit = {}) =>
  settle(() =>
    (document.activeElement ?? document).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, ...own }),
    ),
  );
const click = (element: Element | null | undefined) => settle(() => (element as HTMLElement | null)?.click());
const checkbox = (id: string) =>
  [...box.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter((each) =>
    each.getAttribute('aria-label')?.includes(id),
  );
const confirm = () =>
  [...box.querySelectorAll('button')].find((each) => /^锁定 \d+ 个子订单/.test(each.textContent ?? ''));
const button = (name: string) =>
  [...box.querySelectorAll('button')].find((each) => each.textContent?.startsWith(name));
const region = (role: string) => box.querySelector(`[role=${role}]`)?.textContent ?? '';
const locks = () => stage.sent.filter(({ name }) => name === 'picker/lock');

const ends = (answer: CallAnswer | undefined) => {
  stage.answers['picker/lock'] = ({
    subOrderIds,
    requestId,
  }: {
    subOrderIds: string[];
    requestId: string;
  }) => ({
    ok: true,
    value: lockOf(bedding, subOrderIds, answer, requestId),
  });
};

describe('rows', () => {
  it('one checkbox per sub-order, named by its id; what cannot be locked is disabled and says why', async () => {
    await open();
    for (const id of [FIRST, SECOND, SHIPPED]) expect(checkbox(id)).toHaveLength(1);
    expect(checkbox(SHIPPED)[0]?.disabled).toBe(true);
    expect(box.textContent).toContain('已发货，锁不住；要拦截请联系快递（中通）');
    expect(box.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBe('选择要锁定的子订单');
  });

  it('an id is one text node, however it is drawn', async () => {
    await open();
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) found.push(texts.currentNode.textContent ?? '');
    expect(found.filter((text) => text === FIRST)).toHaveLength(1);
    expect(found.filter((text) => text === bedding.tid)).toHaveLength(1);
  });

  it('opens in the first lockable row; arrows, A, digits and space act', async () => {
    await open();
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
    await open();
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
    await open();
    await press('a', { ctrlKey: true });
    await press('a', { isComposing: true });
    expect(confirm()?.textContent).toContain('锁定 0 个子订单');
  });
});

describe('confirm', () => {
  it('is disabled until something is ticked, and makes one call however often it is pressed', async () => {
    await open();
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
    await open();
    ends({ outcome: 'locked' });
    await press('a');
    await press('Enter', { repeat: true });
    expect(locks()).toHaveLength(0);
    await press('Enter');
    expect(locks()).toHaveLength(1);
  });

  it('is deaf while it is not armed, and to what no person did', async () => {
    await open(bedding, {}, { useArmed: () => false, counts: () => true });
    await press('a');
    expect(confirm()?.disabled).toBe(true);
    await press('Enter');
    expect(locks()).toHaveLength(0);
    await settle(() => render(null, box));
    await open(bedding, {}, { useArmed: () => true, counts: (event) => event.isTrusted });
    await press('a');
    await press('Enter');
    await click(confirm());
    expect(locks()).toHaveLength(0);
  });

  it('asks again with the same request id when nobody answered, and says what is not known', async () => {
    await open();
    stage.answers['picker/lock'] = () => ({ ok: false, problem: { code: 'no-answer' } });
    await press('a');
    await click(confirm());
    await pass(3000);
    expect(new Set(locks().map(({ body }) => body.requestId)).size).toBe(1);
    expect(locks()).toHaveLength(3);
    expect(box.textContent).toContain('不知道有没有发出');
  });
});

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
      await open();
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
    await open();
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
    await open();
    ends({ outcome: 'refused', code: '9', message: '<img src=x onerror=alert(1)>\u202e失败' });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('<img src=x onerror=alert(1)>·失败');
    expect(box.querySelector('img[src=x]')).toBeNull();
  });

  it('opens the history on this lock, without closing', async () => {
    await open();
    ends({ outcome: 'locked' });
    await press('a');
    await click(confirm());
    await click(button('查看记录'));
    const { requestId } = locks()[0]?.body ?? {};
    expect(stage.sent.at(-1)).toEqual({ name: 'picker/open-history', body: { token: 'token', requestId } });
    expect(stage.close).not.toHaveBeenCalled();
  });

  it('from unknown the agent locks again or marks it handled with a note', async () => {
    await open();
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
  });

  it('Esc in the note leaves the note, not the picker', async () => {
    await open();
    ends({ outcome: 'unknown' });
    await press('a');
    await click(confirm());
    await press('d');
    await click(document.activeElement);
    await press('Escape');
    expect(stage.close).not.toHaveBeenCalled();
    expect(box.querySelector('.ol-note-form')).toBeNull();
  });
});

describe('what did not happen', () => {
  it('stops when the page shows another buyer, and offers the new one', async () => {
    await open();
    stage.answers['picker/lock'] = () => ({
      ok: false,
      problem: {
        code: 'buyer-changed',
        detail: { was: '柚子汽水_2023', now: '南风知我意88', nowTid: '4512690374418027645' },
      },
    });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('页面换了买家，已停下');
    expect(region('alert')).toBe('');
    expect(confirm()).toBeUndefined();
    await click(button('看新买家的订单'));
    expect(stage.sent.at(-1)).toMatchObject({
      name: 'detector/open-picker',
      body: { tid: '4512690374418027645' },
    });
  });

  it('keeps what was ticked while the vault is opened', async () => {
    await open();
    stage.answers['picker/lock'] = () => ({ ok: false, problem: { code: 'vault-closed' } });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('密钥库已关闭');
    expect(confirm()?.textContent).toContain('锁定 2 个子订单');
    await stage.tell({ topic: 'vault' });
    expect(box.textContent).not.toContain('密钥库已关闭');
    expect(checkbox(FIRST)[0]?.checked).toBe(true);
  });

  it('never uses another shop: a missing one is said, nothing can be confirmed', async () => {
    await open({ ...bare, problem: { code: 'shop-missing', detail: { shop: '山雀与茶旗舰店' } } });
    expect(box.textContent).toContain('「山雀与茶旗舰店」还没有配置');
    expect(confirm()).toBeUndefined();
  });
});

describe('the extension ends under it', () => {
  it('says so, and offers nothing but to close', async () => {
    await open();
    await stage.end();
    expect(box.textContent).toContain('扩展刚更新或停用，请刷新页面');
    expect(confirm()).toBeUndefined();
    expect(region('alert')).toBe('');
    await click(button('关闭'));
    expect(stage.close).toHaveBeenCalled();
  });

  it('a lock that was out is unknown', async () => {
    await open();
    await click(checkbox(FIRST)[0]);
    ends(undefined);
    await click(confirm());
    await stage.end();
    expect(region('alert')).toMatch(/^结果未知/);
    expect(box.textContent).toContain('扩展刚更新或停用，请刷新页面');
    expect(button('再次锁定')).toBeUndefined();
  });

  it('a lock that had ended keeps its word', async () => {
    await open();
    await click(checkbox(FIRST)[0]);
    ends({ outcome: 'locked' });
    await click(confirm());
    await stage.end();
    expect(region('status')).toMatch(/^已锁定/);
  });

  it('a lock that nobody answered any more is not claimed to have been made', async () => {
    await open();
    await click(checkbox(FIRST)[0]);
    stage.answers['picker/lock'] = () => new Promise(() => {});
    await click(confirm());
    await stage.end();
    expect(region('status') + region('alert')).toBe('');
    expect(box.textContent).toContain('已经发出的，结果在历史里');
  });
});

describe('unknown sub-orders', () => {
  it('reads them where that is possible', async () => {
    await open({ ...bare, canLookUp: true });
    expect(stage.sent[0]?.name).toBe('picker/read-order');
  });

  it('opens the order page, and fills in what was read there', async () => {
    await open(bare);
    await click(button('打开订单详情'));
    expect(stage.sent.at(-1)?.name).toBe('picker/open-detail');
    stage.answers['picker/read-order'] = () => ({ ok: true, value: { ...bedding, tid: bare.tid } });
    await stage.tell({ topic: 'orders', tid: bare.tid });
    expect(checkbox(FIRST)).toHaveLength(1);
  });

  it('takes typed numbers; Enter in the field locks', async () => {
    await open(bare);
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
  await open();
  ends(undefined);
  await press('a');
  await click(confirm());
  await press('Escape');
  expect(stage.close).toHaveBeenCalledTimes(1);
});
