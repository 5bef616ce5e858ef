// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showNotice } from './notice';

const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
const run = vi.fn<() => void>();

beforeEach(() => {
  roots.length = 0;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  HTMLElement.prototype.showPopover = vi.fn<() => void>();
});
afterEach(() => {
  for (const { host } of roots) host.remove();
});

const show = () =>
  showNotice({
    doc: document,
    text: '锁单窗口打不开',
    theme: 'dark',
    place: { x: 20, y: 30, width: 300 },
    actions: [{ name: '在弹窗中打开', run }, { name: '关闭' }],
  });
const buttons = (): HTMLButtonElement[] => [...(roots[0]?.querySelectorAll('button') ?? [])];

/** happy-dom creates no trusted events: one that claims to be trusted. */
const press = (button: HTMLButtonElement | undefined, isTrusted: boolean): void => {
  const event = new MouseEvent('click');
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  button?.dispatchEvent(event);
};

it('shows its text as a status, in a root that the page cannot access', () => {
  show();
  expect(roots[0]?.querySelector('[role=status] p')?.textContent).toBe('锁单窗口打不开');
  expect(roots[0]?.host.isConnected).toBe(true);
  expect(buttons().map(({ textContent }) => textContent)).toEqual(['在弹窗中打开', '关闭']);
});

it('is closed by each of its buttons, which then run their action', () => {
  show();
  press(buttons()[0], true);
  expect(run).toHaveBeenCalledTimes(1);
  expect(roots[0]?.host.isConnected).toBe(false);
});

it('ignores a script that presses a button', () => {
  show();
  press(buttons()[0], false);
  expect(run).not.toHaveBeenCalled();
  expect(roots[0]?.host.isConnected).toBe(true);
});

it('is removed by the function it returns', () => {
  show()();
  expect(roots[0]?.host.isConnected).toBe(false);
});
