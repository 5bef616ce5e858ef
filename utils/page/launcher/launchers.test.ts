import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LauncherState, PageAnswer } from '@/utils/messages/views';
import { createLaunchers, type OpenPicker } from './launchers';

const A = '4512773019268853117';
const B = '4498120366150853117';

const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
const open = vi.fn<OpenPicker>(async () => undefined);

function answer(launchers: LauncherState[] = [], more: Partial<PageAnswer> = {}): PageAnswer {
  return { language: 'zh-CN', theme: 'light', launchers, openQuestions: 0, settled: true, ...more };
}

function anchorOf(tid: string): Element {
  const found = [...document.querySelectorAll('span')].find((one) => one.textContent === tid);
  if (!found) throw new Error(tid);
  return found;
}

/** Accessible names of the launchers that stand in the page now. */
function names(): string[] {
  return roots
    .filter(({ host }) => host.isConnected)
    .map((root) => root.querySelector('button')?.getAttribute('aria-label') ?? '');
}

describe('launchers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
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
    vi.useRealTimers();
    document.documentElement.querySelectorAll('[popover]').forEach((one) => {
      one.remove();
    });
  });

  const show = (launchers = createLaunchers(document, open), states: LauncherState[] = []) => {
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

  it('stand behind the number, outside of a link, in hosts without id or class', () => {
    show();
    const [first, second] = [anchorOf(A).nextElementSibling, anchorOf(B).closest('a')?.nextElementSibling];
    expect(names()).toEqual([`锁单 ${A}`, `锁单 ${B}`]);
    expect(first?.getAttributeNames()).toEqual([]);
    expect(second?.getAttributeNames()).toEqual([]);
  });

  it('say the state in their name', () => {
    show(undefined, [
      { tid: A, state: 'locked', locked: 2, size: 3 },
      { tid: B, state: 'rejected', locked: 0 },
    ]);
    expect(names()).toEqual([`锁单 ${A}，已锁定 2 / 3`, `锁单 ${B}，没有锁住`]);
  });

  it('are one per order, however often shown', () => {
    const launchers = show();
    show(launchers);
    show(launchers);
    expect(names()).toHaveLength(2);
  });

  it('follow a redrawn anchor and go with their order', () => {
    const launchers = show();
    document.body.innerHTML = `<p><span>${B}</span></p>`;
    launchers.show([{ tid: B, anchor: anchorOf(B) }], B, answer());
    expect(names()).toEqual([`锁单 ${B}`]);
    expect(anchorOf(B).nextElementSibling).not.toBeNull();
    launchers.clear();
    expect(names()).toEqual([]);
  });

  it('do nothing on a click that no person made', () => {
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

  it('lose what the page writes on their host', async () => {
    show();
    const host = anchorOf(A).nextElementSibling;
    host?.setAttribute('style', 'display:none!important');
    host?.setAttribute('inert', '');
    await vi.advanceTimersByTimeAsync(100);
    expect(host?.getAttributeNames()).toEqual([]);
  });

  it('share a docked one where no place is known: it names the active order', () => {
    createLaunchers(document, open).show([{ tid: A }, { tid: B }], B, answer([], { openQuestions: 2 }));
    expect(names()).toEqual([`锁单 ${B}，2 个结果未知`]);
  });

  it('limit themselves on long lists', () => {
    const ids = [...Array(80).keys()].map((i) => `45127730192${String(10_000_000 + i)}`);
    document.body.innerHTML = ids.map((tid) => `<p><span>${tid}</span></p>`).join('');
    createLaunchers(document, open).show(
      ids.map((tid) => ({ tid, anchor: anchorOf(tid) })),
      undefined,
      answer(),
    );
    expect(names()).toHaveLength(60);
  });
});
