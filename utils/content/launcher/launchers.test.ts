// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LauncherState, PageAnswer } from '@/utils/messages/views';
import { createLaunchers, type PickerOpener } from './launchers';

const A = '4512773019268853117';
const B = '4498120366150853117';

const roots: ShadowRoot[] = [];
let life = new AbortController();
const attach = Element.prototype.attachShadow;
const open = vi.fn<PickerOpener['open']>(async () => undefined);
const picker = { open, near: vi.fn(), far: vi.fn() };

function answer(launchers: LauncherState[] = [], more: Partial<PageAnswer> = {}): PageAnswer {
  return {
    language: 'zh-CN',
    theme: 'light',
    showLaunchers: true,
    launchers,
    openQuestions: 0,
    settled: true,
    ...more,
  };
}

function anchorOf(tid: string): Element {
  const found = [...document.querySelectorAll('span')].find((one) => one.textContent === tid);
  if (!found) throw new Error(tid);
  return found;
}

/** Accessible names of the launchers that are in the page now. */
function names(): string[] {
  return roots
    .filter(({ host }) => host.isConnected)
    .map((root) => root.querySelector('button')?.getAttribute('aria-label') ?? '');
}

describe('launchers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    life = new AbortController();
    roots.length = 0;
    open.mockClear();
    document.body.innerHTML = `<p><span>${A}</span></p><p><a><span>${B}</span></a></p>`;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      expect(init.mode).toBe('closed');
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    });
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
    document.documentElement.querySelectorAll('[popover]').forEach((one) => {
      one.remove();
    });
  });

  const show = (launchers = createLaunchers(document, picker, life.signal), states: LauncherState[] = []) => {
    launchers.show(
      [
        { tid: A, anchor: anchorOf(A) },
        { tid: B, anchor: anchorOf(B) },
      ],
      A,
      answer(states),
    );
    return launchers;
  };

  it('are behind the number, outside of a link, in hosts without id or class', () => {
    show();
    const [first, second] = [anchorOf(A).nextElementSibling, anchorOf(B).closest('a')?.nextElementSibling];
    expect(names()).toEqual([`锁单 ${A}`, `锁单 ${B}`]);
    expect(first?.getAttributeNames()).toEqual([]);
    expect(second?.getAttributeNames()).toEqual([]);
  });

  it('have the state in their name', () => {
    show(undefined, [
      { tid: A, state: 'locked', locked: 2, size: 3 },
      { tid: B, state: 'rejected', locked: 0 },
    ]);
    expect(names()).toEqual([`锁单 ${A}，已锁定 2 / 3`, `锁单 ${B}，没有锁住`]);
  });

  const buttons = () =>
    roots.filter(({ host }) => host.isConnected).map((root) => root.querySelector('button'));
  const drawn = () => buttons().map((button) => [button?.className, button?.textContent]);

  it('show it in one word if others are below, all equally wide; alone they show both', () => {
    const states: LauncherState[] = [{ tid: A, state: 'locked', locked: 2, size: 3 }];
    const launchers = show(undefined, states);
    expect(drawn()).toEqual([
      ['locked even', '2/3'],
      ['idle even', '锁单'],
    ]);
    launchers.show([{ tid: A, anchor: anchorOf(A) }], A, answer(states));
    expect(drawn()).toEqual([['locked full', '锁单已锁定 2 / 3']]);
  });

  it('are subdued on an order that is over, and can still be pressed', () => {
    show(undefined, [
      { tid: A, state: 'idle', locked: 0, isOver: true },
      { tid: B, state: 'unknown', locked: 0, isOver: true },
    ]);
    expect(names()).toEqual([`锁单 ${A}，订单已结束`, `锁单 ${B}，结果未知`]);
    expect(drawn()).toEqual([
      ['over even', '锁单'],
      ['unknown even', '结果未知'],
    ]);
    expect(buttons().every((button) => button?.disabled === false)).toBe(true);
  });

  it('report their position, or that of the docked one', () => {
    const launchers = show();
    expect(launchers.rectOf(A)).toBeDefined();
    expect(launchers.rectOf('4512773019268850000')).toBeUndefined();
    launchers.show([{ tid: A }], A, answer());
    expect(launchers.rectOf(undefined)).toBeDefined();
  });

  it('exist once per order, however often shown', () => {
    const launchers = show();
    show(launchers);
    show(launchers);
    expect(names()).toHaveLength(2);
  });

  it('follow a re-rendered anchor and are removed with their order', () => {
    const launchers = show();
    document.body.innerHTML = `<p><span>${B}</span></p>`;
    launchers.show([{ tid: B, anchor: anchorOf(B) }], B, answer());
    expect(names()).toEqual([`锁单 ${B}`]);
    expect(anchorOf(B).nextElementSibling).not.toBeNull();
    launchers.clear();
    expect(names()).toEqual([]);
  });

  it('ignore untrusted clicks', () => {
    show();
    roots[1]?.querySelector('button')?.click();
    roots[1]?.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(open).not.toHaveBeenCalled();
  });

  it('are put back three times, each later than before, then docked', async () => {
    show();
    const host = anchorOf(A).nextElementSibling;
    for (const wait of [100, 400, 1_600]) {
      host?.remove();
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(host?.isConnected).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(anchorOf(A).nextElementSibling).toBe(host);
    }
    host?.remove();
    await vi.advanceTimersByTimeAsync(0);
    expect(anchorOf(A).nextElementSibling).toBeNull();
    expect(names()).toEqual([`锁单 ${A}`, `锁单 ${B}`]);
    expect(document.documentElement.lastElementChild?.getAttribute('popover')).toBe('manual');
  });

  it('remove what the page writes on their host', async () => {
    show();
    const host = anchorOf(A).nextElementSibling;
    host?.setAttribute('style', 'display:none!important');
    host?.setAttribute('inert', '');
    await vi.advanceTimersByTimeAsync(100);
    expect(host?.getAttributeNames()).toEqual([]);
  });

  it('share a docked one if no place is known: it names the active order', () => {
    createLaunchers(document, picker, life.signal).show(
      [{ tid: A }, { tid: B }],
      B,
      answer([], { openQuestions: 2 }),
    );
    expect(names()).toEqual([`锁单 ${B}，2 个结果未知`]);
  });

  it('the docked one names no order if none is active, unless it is the only one without a place', () => {
    const launchers = createLaunchers(document, picker, life.signal);
    launchers.show([{ tid: A }, { tid: B }], undefined, answer());
    expect(names()).toEqual(['锁单 2 个订单']);
    launchers.show([{ tid: A, anchor: anchorOf(A) }, { tid: B }], undefined, answer());
    expect(names()).toEqual([`锁单 ${B}`, `锁单 ${A}`]);
  });

  it('are limited on long lists', () => {
    const ids = [...Array(80).keys()].map((i) => `45127730192${String(10_000_000 + i)}`);
    document.body.innerHTML = ids.map((tid) => `<p><span>${tid}</span></p>`).join('');
    createLaunchers(document, picker, life.signal).show(
      ids.map((tid) => ({ tid, anchor: anchorOf(tid) })),
      undefined,
      answer(),
    );
    expect(names()).toHaveLength(60);
  });
});
